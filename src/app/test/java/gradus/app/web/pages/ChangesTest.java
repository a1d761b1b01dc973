package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.web.pages.Changes.Kind;
import gradus.app.web.pages.Changes.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final int ROUNDS = 300;

    @Test
    void changedLine_isShownTwiceWithWhatChangedInIt() {
        Changes changes = Changes.between("a\nint x = 1;\nc\n", "a\nint x = 22;\nc\n");

        assertThat(changes.rows())
                .containsExactly(
                        new Row(Kind.SAME, 1, 1, "a", "", ""),
                        new Row(Kind.REMOVED, 2, 0, "int x = ", "1", ";"),
                        new Row(Kind.ADDED, 0, 2, "int x = ", "22", ";"),
                        new Row(Kind.SAME, 3, 3, "c", "", ""));
    }

    @Test
    void linesFarFromAnyChange_areLeftOut() {
        String before = lines(1, 20);
        Changes changes = Changes.between(before, before + "new\n");

        assertThat(changes.rows().get(0)).isEqualTo(new Row(Kind.SKIPPED, 17, 0, "", "", ""));
        assertThat(changes.rows().get(1)).isEqualTo(new Row(Kind.SAME, 18, 18, "line 18", "", ""));
        assertThat(changes.rows().get(4)).isEqualTo(new Row(Kind.ADDED, 0, 21, "new", "", ""));
        assertThat(changes.rows()).hasSize(5);
    }

    @Test
    void linesBetweenTwoChanges_keepThreeAroundEach() {
        String before = "x\n" + lines(1, 10) + "y\n";
        Changes changes = Changes.between(before, before.replace("x", "p").replace("y", "q"));

        assertThat(changes.rows())
                .extracting(Row::kind)
                .containsExactly(
                        Kind.REMOVED,
                        Kind.ADDED,
                        Kind.SAME,
                        Kind.SAME,
                        Kind.SAME,
                        Kind.SKIPPED,
                        Kind.SAME,
                        Kind.SAME,
                        Kind.SAME,
                        Kind.REMOVED,
                        Kind.ADDED);
        assertThat(changes.rows().get(5).before()).isEqualTo(4);
    }

    @Test
    void sameTexts_haveNoChanges() {
        assertThat(Changes.between(lines(1, 5), lines(1, 5)).none()).isTrue();
    }

    @Test
    void surrogatePair_isNotCutInTwo() {
        Changes changes = Changes.between("a \uD83D\uDE00 b", "a \uD83D\uDE01 b");

        assertThat(changes.rows().get(0).middle()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void rows_alwaysRebuildBothTexts() {
        Random random = new Random(20261120);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> before = randomLines(random);
            List<String> after = randomLines(random);
            Changes changes = Changes.between(text(before), text(after));

            assertThat(rebuilt(changes, before, Kind.REMOVED)).isEqualTo(before);
            assertThat(rebuilt(changes, before, Kind.ADDED)).isEqualTo(after);
        }
    }

    /** Returns the old text for REMOVED and the new one for ADDED, lines left out taken from {@code before}. */
    private static List<String> rebuilt(Changes changes, List<String> before, Kind kept) {
        List<String> lines = new ArrayList<>();
        int old = 0;
        for (Row row : changes.rows()) {
            if (row.kind() == Kind.SKIPPED) {
                lines.addAll(before.subList(old, old + row.before()));
                old += row.before();
                continue;
            }
            if (row.kind() == Kind.SAME || row.kind() == kept) {
                lines.add(row.head() + row.middle() + row.tail());
            }
            if (row.kind() != Kind.ADDED) {
                old++;
            }
        }
        return lines;
    }

    private static List<String> randomLines(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> List.of("x", "y", "x y", "z").get(random.nextInt(4)))
                .toList();
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String lines(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append("line ").append(i).append('\n');
        }
        return text.toString();
    }
}
