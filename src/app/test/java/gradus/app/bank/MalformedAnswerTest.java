package gradus.app.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is anything that somebody sends: it is marked, or what is wrong with it is said in both languages. */
class MalformedAnswerTest {

    private static NotAnAnswer refusal(Kind kind, List<String> answer) {
        Variant variant = Variant.of(Sample.read(Sample.of(kind)), 5);
        NotAnAnswer marking = catchThrowableOfType(NotAnAnswer.class, () -> variant.mark(answer));
        NotAnAnswer feedback = catchThrowableOfType(NotAnAnswer.class, () -> variant.feedback(answer, "zh"));
        assertThat(marking).as("%s %s", kind, answer).isNotNull();
        assertThat(feedback.words()).isEqualTo(marking.words());
        return marking;
    }

    private static void assertRefused(Kind kind, List<String> answer, String en, String zh) {
        NotAnAnswer refusal = refusal(kind, answer);

        assertThat(refusal.words().en()).isEqualTo(en).isEqualTo(refusal.getMessage());
        assertThat(refusal.words().zh()).isEqualTo(zh);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_isNoAnswer(Kind kind) {
        assertRefused(kind, List.of(), "write or choose an answer first", "请先填写或选择答案");
        assertThat(refusal(kind, List.of("")).words().zh()).isNotBlank();
        assertThat(refusal(kind, List.of(" \t")).words().zh()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void tooMuch_isNoAnswer(Kind kind) {
        List<String> parts = Collections.nCopies(13, "1");

        assertRefused(kind, parts, "the answer is too long", "答案太长");
        assertRefused(kind, List.of("1".repeat(10_000)), "the answer is too long", "答案太长");
    }

    private static Stream<Arguments> positions() {
        return Stream.of(Kind.SINGLE, Kind.MULTIPLE, Kind.PARAMETERISED, Kind.BUG)
                .flatMap(kind -> Stream.of(
                                "99",
                                "-1",
                                "1.0",
                                "1,0",
                                "one",
                                "0x1",
                                "1e0",
                                "\0",
                                "٣",
                                "+1",
                                "2147483648",
                                "a".repeat(61))
                        .map(text -> Arguments.of(kind, text)));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void noPosition_isNoAnswer(Kind kind, String text) {
        String echo = text.length() > 60 ? "a".repeat(60) + "…" : text;

        assertRefused(kind, List.of(text), "“%s” is none of the choices".formatted(echo), "“%s”不在选项之中".formatted(echo));
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "PARAMETERISED", "BUG"})
    void twoPositions_areNoAnswerWhereOneIsAskedFor(Kind kind) {
        assertRefused(kind, List.of("0", "1"), "choose one answer only", "只能选择一个答案");
    }

    @Test
    void incompleteOrder_isNoAnswer() {
        List<List<String>> answers = Stream.of("1 2 3", "1 2 3 3", "0 1 2 3", "1 2 3 4 5")
                .map(answer -> Arrays.asList(answer.split(" ", -1)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertRefused(
                        Kind.ORDERING,
                        answer,
                        "give each item a place of its own, from 1 to 4",
                        "请给每一项一个不同的位置，从 1 到 4"));
        assertRefused(Kind.ORDERING, List.of("1", "2", "3", "5"), "“5” is none of the choices", "“5”不在选项之中");
        assertRefused(Kind.ORDERING, List.of("1", "2", "3", "-4"), "“-4” is none of the choices", "“-4”不在选项之中");
    }

    @Test
    void incompleteMatch_isNoAnswer() {
        assertRefused(Kind.MATCHING, List.of("1", "2"), "choose something for each line", "请为每一行选择一项");
        assertRefused(Kind.MATCHING, List.of("1", "2", ""), "choose something for each line", "请为每一行选择一项");
        assertRefused(Kind.MATCHING, List.of("1", "2", "3", "4"), "choose something for each line", "请为每一行选择一项");
        assertRefused(Kind.MATCHING, List.of("1", "2", "5"), "“5” is none of the choices", "“5”不在选项之中");
    }

    @Test
    void commaDecimal_isToldToTakeAPoint() {
        assertRefused(Kind.NUMERIC, List.of(" 1,5 "), "write decimals with a point: 1.5", "小数请用小数点：1.5");
        assertRefused(Kind.NUMERIC, List.of("-0，25"), "write decimals with a point: -0.25", "小数请用小数点：-0.25");
    }

    @Test
    void numberWithoutAValue_isNoAnswer() {
        for (String typed : List.of("1/0", "ln(0)", "10^400", "1e999", "sqrt(-1)")) {
            assertRefused(Kind.NUMERIC, List.of(typed), "that has no finite value", "它没有有限的数值");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ten",
                "NaN",
                "Infinity",
                "1,000.5",
                "1 000",
                "10 %",
                "$10",
                "<script>",
                "\0",
                "１０",
                "十",
                "W",
                "--",
                "()"
            })
    void textForANumber_isRefusedInWords(String typed) {
        NotAnAnswer refusal = refusal(Kind.NUMERIC, List.of(typed));

        assertThat(refusal.words().en()).isNotBlank();
        assertThat(refusal.words().zh()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y*(1-",
                "y y)",
                "sigma'(x)",
                "y(1 - Y)",
                "foo",
                "=",
                "y=",
                "if(y)",
                "exp y",
                "\0",
                "y;DROP TABLE",
                "{{y}}",
                "?"
            })
    void nonsenseForAFormula_isRefusedInWords(String typed) {
        NotAnAnswer refusal = refusal(Kind.FORMULA, List.of(typed));

        assertThat(refusal.words().en()).isNotBlank();
        assertThat(refusal.words().zh()).containsPattern("\\p{IsHan}");
    }

    @Test
    void twoFormulas_areNoAnswer() {
        assertRefused(Kind.FORMULA, List.of("y", "y"), "write or choose an answer first", "请先填写或选择答案");
        assertRefused(
                Kind.FORMULA,
                List.of("y" + "+y".repeat(200)),
                "the formula is longer than 300 characters",
                "公式超过了 300 个字符");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORMULA", "CODE"})
    void typedHtml_isEscapedWhereItIsShown(Kind kind) {
        Variant variant = Variant.of(Sample.read(Sample.of(kind)), 0);
        String typed = kind == Kind.CODE ? "<script>alert(\"1\" & '2')</script>" : "y<1";

        assertThat(variant.feedback(List.of(typed), "en").lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.text())
                        .isIn(
                                "<code>&lt;script&gt;alert(&quot;1&quot; &amp; '2')&lt;/script&gt;</code>",
                                "<code>y&lt;1</code>"));
    }

    @Test
    void typedComparison_isEscapedWhereANumberIsShown() {
        Variant variant = Variant.of(Sample.read(Sample.NUMERIC), 0);

        assertThat(variant.feedback(List.of("1<2 && 2>1"), "en").lines())
                .containsExactly(new Feedback.Line(Feedback.State.WRONG, "<code>1&lt;2 &amp;&amp; 2&gt;1</code>", ""));
    }

    @ParameterizedTest
    @EnumSource
    void anythingSent_isMarkedOrRefused(Kind kind) {
        List<String> pieces = List.of(
                "0",
                "1",
                "2",
                "3",
                "4",
                "5",
                "-1",
                "1.5",
                "1,5",
                "",
                " ",
                "y",
                "y*(1-y)",
                "[2.0, 4.0]",
                "<b>",
                "\0",
                "\uD83D",
                "9^9^9^9",
                "(((",
                "9".repeat(400),
                "é".repeat(1_000),
                "null",
                "1e999999999",
                "{\"a\":1}",
                "../..",
                "%00");
        SplittableRandom random = new SplittableRandom(kind.id().length());
        Variant variant = Variant.of(Sample.read(Sample.of(kind)), 1);
        for (int i = 0; i < 2_000; i++) {
            List<String> answer = Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                    .limit(random.nextInt(6))
                    .toList();
            try {
                assertThat(variant.mark(answer).credit()).isBetween(0.0, 1.0);
                assertThat(variant.feedback(answer, "en").lines()).isNotEmpty();
            } catch (NotAnAnswer refused) {
                assertThat(refused.words().zh()).containsPattern("\\p{IsHan}");
            }
        }
    }
}
