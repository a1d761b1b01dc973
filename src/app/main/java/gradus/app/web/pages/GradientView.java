package gradus.app.web.pages;

import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.GradientMap.Cell;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of a gradient as a learner sees it.
 *
 * @param texts the page's words
 * @param map what is drawn
 */
public record GradientView(Texts texts, GradientMap map) {

    /** Returns the map in a sentence. */
    public String summary() {
        return map.summary().in(texts.language());
    }

    /** Returns what part of the array is drawn; null if all of it is. */
    public @Nullable String excerpt() {
        Words excerpt = map.excerpt();
        return excerpt == null ? null : excerpt.in(texts.language());
    }

    /** Returns what stands before a row: its index, or the name of an array that is one row. */
    public String label(int row) {
        return map.place(row).isEmpty() ? map.name() : map.place(row);
    }

    /** Returns whether a row begins another matrix of an array that is made of several. */
    public boolean beginsSlice(int row) {
        int rank = map.shape().size();
        return rank > 2 && row > 0 && row % map.shape().get(rank - 2) == 0;
    }

    /** Returns what {@code cell} is called. */
    public String label(Cell cell) {
        return cell.label().in(texts.language());
    }

    /** Returns the classes that are drawn. */
    public List<Cell> legend() {
        return Arrays.stream(Cell.values()).filter(cell -> map.count(cell) > 0).toList();
    }
}
