package gradus.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static Exported export(String id, Format format, String language) {
        return Exchange.export(List.of(Samples.question(id)), format, language, Samples.concepts());
    }

    @Test
    void gift_isWrittenAsMoodleReadsIt() {
        assertThat(export("several-of-four", Format.GIFT, "en").text()).isEqualTo("""
                $CATEGORY: $course$/top/Gradus/T06

                // [id:several-of-four] [tag:topic:T06] [tag:concept:sigmoid] [tag:difficulty:medium] [tag:ordered]
                ::several-of-four::[markdown]Which are right?{
                \t~%33.33333%1
                \t~%33.33333%2
                \t~%33.33333%3
                \t~%-100%4#Too many.
                \t####Three of four.
                }

                """);
        assertThat(export("a-decimal", Format.GIFT, "zh").text())
                .contains("::[markdown]\\\\\\\\(-1/8\\\\\\\\) 等于多少？{#\n")
                .contains("\t=%100%-0.125:0.005\n\t=%0%0.125:0.005#符号是负的。\n");
    }

    @Test
    void moodleXml_isWrittenAsMoodleReadsIt() {
        assertThat(export("put-in-order", Format.MOODLE, "en").text())
                .contains("<category><text>$course$/top/Gradus/T06</text></category>")
                .contains("<question type=\"ordering\">")
                .contains("<text>forward: \\\\(y = f(x)\\\\)</text>")
                .contains("<answer fraction=\"3\" format=\"markdown\">\n      <text>backward</text>")
                .contains("<tag><text>concept:sigmoid</text></tag>");
        assertThat(export("code-typed", Format.MOODLE, "en").text())
                .contains("<question type=\"shortanswer\">")
                .contains("<text>[3, 6]</text>")
                .contains("<text>[3,6]</text>");
    }

    @Test
    void questionWithVariables_becomesSeveral_eachWithNumbersOfItsOwn() {
        Exported exported =
                Exchange.export(List.of(Samples.question("drawn-number")), Format.GIFT, "en", 5, Samples.concepts());
        assertThat(exported.written()).isEqualTo(5);
        assertThat(exported.text())
                .contains("::drawn-number-v1::")
                .contains("::drawn-number-v5::")
                .doesNotContain("{{");
        assertThat(Exchange.read(exported.text(), Format.GIFT).drafts())
                .extracting(Draft::prompt)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void formula_isRefusedByName_whereFormulasAreNotCompared() {
        for (Format format : List.of(Format.GIFT, Format.MOODLE)) {
            Exported exported = export("a-formula", format, "en");
            assertThat(exported.written()).isZero();
            assertThat(exported.refused())
                    .containsExactly(
                            "a-formula (formula): a formula is to be typed, and this format can't compare formulas");
        }
    }

    @Test
    void arrowOnTheLeft_isRefusedByGift_andTakenByMoodle() {
        assertThat(export("left-with-an-arrow", Format.GIFT, "en").refused())
                .containsExactly("left-with-an-arrow (matching): what stands on the left of a pair holds \"->\","
                        + " which GIFT can't say there");
        assertThat(export("left-with-an-arrow", Format.MOODLE, "en").refused()).isEmpty();
    }

    @Test
    void bug_isOfferedAsLines_withTheirNumbersInTheCode() {
        Draft draft = Drawing.of(Samples.question("a-bug"), "zh", 1).get(0);
        assertThat(draft.prompt()).contains("\n 2      double e = Math.exp(x);\n");
        assertThat(Described.of(draft.content())).isEqualTo("""
                ONE ORDERED
                0 第 1 行：`static double s(double x) {` | 方法头没错。
                100 第 2 行：`double e = Math.exp(x);` |\s
                0 第 3 行：`return 1 / (1 + e);` | 返回值没错。
                """);
    }

    @Test
    void anki_takesEveryKind_oneNoteInALine() {
        Exported exported = Exchange.export(Samples.questions(), Format.ANKI, "en", Samples.concepts());
        assertThat(exported.refused()).isEmpty();
        List<String> lines = exported.text().lines().toList();
        assertThat(lines.subList(0, 6))
                .containsExactly(
                        "#separator:tab",
                        "#html:true",
                        "#notetype:Gradus",
                        "#columns:Id\tFront\tBack\tDeck\tTags",
                        "#deck column:4",
                        "#tags column:5");
        assertThat(lines.stream().filter(line -> !line.startsWith("#")))
                .hasSize(exported.written())
                .allSatisfy(line -> assertThat(line).matches("(\"(?:[^\"]|\"\")*+\"(\t|$)){5}"));
    }

    @Test
    void anki_showsMathsAndAnswers() {
        assertThat(export("a-formula", Format.ANKI, "en").text().lines().reduce("", (a, b) -> b))
                .startsWith("\"a-formula\"\t\"<p>The derivative in <code>y</code>?</p>\"\t")
                .contains("\\(y(1-y) &lt; 1\\)")
                .contains("<p>As usual.</p>")
                .endsWith("\t\"topic:T06 concept:sigmoid difficulty:easy\"");
        assertThat(export("put-together", Format.ANKI, "zh").text())
                .contains("\\(\\sigma(0)\\) → 0.5")
                .contains("\"Gradus::T06 ");
        assertThat(export("a-bug", Format.ANKI, "en").text())
                .contains("<pre> 1  static double s(double x) {<br> 2      double e = Math.exp(x);<br>")
                .contains("<li>2: <code>double e ");
    }

    @Test
    void whatCanNotBe_isRefusedAtTheDoor() {
        assertThatThrownBy(() -> export("a-bug", Format.GIFT, "de"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language (de) must be en or zh");
        assertThatThrownBy(() -> Exchange.export(List.of(), Format.GIFT, "en", 0, Samples.concepts()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variants (0) must be 1 to 50");
        assertThatThrownBy(() -> Exchange.read("", Format.ANKI)).isInstanceOf(IllegalArgumentException.class);
    }
}
