package gradus.wire.verdict;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner's gradient agrees with the numerical one, entry by entry: a class for each, and no number but indices.
 *
 * <p>What it gives away. An honest backward pass learns something about its own numbers only: which are right, and which
 * would be with the other sign. {@link Cell#OPPOSITE} means the negative of the right number, not any number beyond zero,
 * so that answering 1 everywhere does not draw the signs of the expected values. Hostile code, which sees a hidden
 * test's inputs and chooses its answer by them, can write with the classes: five of them are at most 2.3 bits an entry,
 * and NaN or not is a bit that needs no right number. That is why a hidden test's map is cut to a few entries, and why
 * it is no way to a better grade: inputs are drawn from a seed that is chosen after the source has arrived, so what is
 * carried out belongs to numbers that no other submission meets, and bits can not be collected over submissions. Only
 * what an author fixes, such as where a zero is, stays the same; the name, the shape and where the map is cut are the
 * test's, never the learner's.
 *
 * @param name the gradient's name, such as {@code dX}
 * @param shape its lengths, outermost first; empty for a single number
 * @param columns how many entries of a row are shown, from its first on; a row runs along the last axis
 * @param cells the symbols of the shown entries, row by row from the first
 */
public record GradientMap(String name, List<Integer> shape, int columns, String cells) {

    /** More rows or columns than this are not shown. */
    public static final int MOST_LINES = 32;

    /** How one entry compares with the numerical gradient. */
    public enum Cell {
        /** Right, or off by no more than rounding. */
        AGREES('·', "agrees", "一致"),
        DIFFERS('×', "differs", "不一致"),
        /** The negative of what it should be. */
        OPPOSITE('±', "opposite sign", "符号相反"),
        /** The learner's entry is NaN or infinite. */
        NOT_A_NUMBER('!', "NaN or infinite", "NaN 或无穷大"),
        /** Not compared, or there was no number to compare it with. */
        UNKNOWN('?', "not compared", "未比较");

        private final char symbol;
        private final String english;
        private final String chinese;

        Cell(char symbol, String english, String chinese) {
            this.symbol = symbol;
            this.english = english;
            this.chinese = chinese;
        }

        /** Returns the name used in JSON and style sheets, such as {@code not_a_number}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the character it is stored and drawn as. */
        public char symbol() {
            return symbol;
        }

        /** Returns what a legend calls it. */
        public Words label() {
            return new Words(english, chinese);
        }

        /** Returns whether it is known to be wrong. */
        public boolean disagrees() {
            return this == DIFFERS || this == OPPOSITE || this == NOT_A_NUMBER;
        }

        private static Cell of(char symbol) {
            for (Cell cell : values()) {
                if (cell.symbol == symbol) {
                    return cell;
                }
            }
            // a class of a later version
            return UNKNOWN;
        }
    }

    public GradientMap {
        shape = List.copyOf(shape);
        if (columns < 1 || cells.isEmpty() || cells.length() % columns != 0) {
            throw new IllegalArgumentException(
                    "columns (%d) must divide the number of cells (%d)".formatted(columns, cells.length()));
        }
        if (columns > width(shape) || cells.length() / columns > size(shape) / width(shape)) {
            throw new IllegalArgumentException(
                    "cells (%d in rows of %d) must be entries of shape (%s)".formatted(cells.length(), columns, shape));
        }
    }

    /**
     * Returns the map of the first rows and columns of an array.
     *
     * @param cellAt the class of an entry, by its row-major index
     */
    public static GradientMap of(String name, List<Integer> shape, IntFunction<Cell> cellAt) {
        int width = width(shape);
        int columns = Math.min(width, MOST_LINES);
        int rows = (int) Math.min(size(shape) / width, MOST_LINES);
        StringBuilder cells = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells.append(cellAt.apply(row * width + column).symbol());
            }
        }
        return new GradientMap(name, shape, columns, cells.toString());
    }

    /** Returns this map with at most {@code most} entries, in whole rows if a row has so few. */
    public GradientMap cut(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most (%d) must be positive".formatted(most));
        }
        if (cells.length() <= most) {
            return this;
        }
        int kept = Math.min(columns, most);
        return new GradientMap(name, shape, kept, cells.substring(0, most / kept * kept));
    }

    /** Returns how many rows are shown. */
    public int rows() {
        return cells.length() / columns;
    }

    /** Returns how many rows the array has. */
    public long allRows() {
        return size() / width();
    }

    /** Returns how many entries a row of the array has. */
    public int width() {
        return width(shape);
    }

    /** Returns how many entries the array has. */
    public long size() {
        return size(shape);
    }

    /** Returns the class of a shown entry. */
    public Cell at(int row, int column) {
        return Cell.of(cells.charAt(row * columns + column));
    }

    /** Returns how many of the shown entries are {@code cell}. */
    public int count(Cell cell) {
        return (int)
                cells.chars().filter(symbol -> Cell.of((char) symbol) == cell).count();
    }

    /** Returns how many of the shown entries are known to be wrong. */
    public int disagreeing() {
        return (int) cells.chars()
                .filter(symbol -> Cell.of((char) symbol).disagrees())
                .count();
    }

    /** Returns the place of a shown entry as learners write it, such as {@code [1][2]}. */
    public String place(int row, int column) {
        return shape.isEmpty() ? "" : place(row) + "[" + column + "]";
    }

    /** Returns the place of a row, such as {@code [1]}; empty where the array is a single row. */
    public String place(int row) {
        StringBuilder place = new StringBuilder();
        int rest = row;
        for (int axis = shape.size() - 2; axis >= 0; axis--) {
            place.insert(0, "[" + rest % shape.get(axis) + "]");
            rest /= shape.get(axis);
        }
        return place.toString();
    }

    /** Returns the map in a sentence: how many entries disagree, which, and how. */
    public Words summary() {
        return new GradientSummary(this).words();
    }

    /** Returns what part of the array is shown; null if all of it is. */
    public @Nullable Words excerpt() {
        return new GradientSummary(this).excerpt();
    }

    private static int width(List<Integer> shape) {
        return shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
    }

    private static long size(List<Integer> shape) {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }
}
