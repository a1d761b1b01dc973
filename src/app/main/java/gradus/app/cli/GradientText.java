package gradus.app.cli;

import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.GradientMap.Cell;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A map of a gradient, drawn with characters: indices at its edges, and what the characters mean below. */
final class GradientText {

    private final GradientMap map;
    private final String language;
    private final int margin;

    GradientText(GradientMap map, String language) {
        this.map = map;
        this.language = language;
        this.margin = IntStream.range(0, map.rows())
                .map(row -> map.place(row).length())
                .max()
                .orElse(0);
    }

    Stream<String> lines() {
        Words excerpt = map.excerpt();
        return Stream.of(
                        Stream.of(head()),
                        IntStream.range(0, map.rows()).mapToObj(this::line),
                        Stream.of(legend()),
                        excerpt == null ? Stream.<String>of() : Stream.of(excerpt.in(language)))
                .flatMap(lines -> lines);
    }

    private String head() {
        return " ".repeat(margin) + columns().mapToObj("%3d"::formatted).collect(Collectors.joining());
    }

    private String line(int row) {
        String place = map.place(row);
        return place
                + " ".repeat(margin - place.length())
                + columns()
                        .mapToObj(column -> "  " + map.at(row, column).symbol())
                        .collect(Collectors.joining());
    }

    private IntStream columns() {
        return IntStream.range(0, map.columns());
    }

    private String legend() {
        List<Cell> there =
                Arrays.stream(Cell.values()).filter(cell -> map.count(cell) > 0).toList();
        return there.stream()
                .map(cell -> cell.symbol() + " " + cell.label().in(language))
                .collect(Collectors.joining(language.equals("zh") ? "，" : ", "));
    }
}
