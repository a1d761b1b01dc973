package gradus.app.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BankCheckTest {

    private static final List<String> MISCONCEPTIONS = List.of("sigmoid-backward/input-instead-of-output");

    private static List<String> faults(String yaml) {
        return BankCheck.faultsOf(Sample.read(yaml), MISCONCEPTIONS);
    }

    private static List<String> faults(Kind kind, String old, String changed) {
        return faults(Sample.changed(kind, old, changed));
    }

    /** Asserts that there is one fault, {@code start} with what depends on the draw behind it. */
    private static void assertOneFault(List<String> faults, String start) {
        assertThat(faults).hasSize(1).first().asString().startsWith("T06/sample.yaml: " + start);
    }

    @ParameterizedTest
    @EnumSource
    void goodQuestion_hasNoFault(Kind kind) {
        assertThat(faults(Sample.of(kind))).isEmpty();
    }

    @Test
    void unknownMisconception_isAFault() {
        assertThat(faults(Kind.MULTIPLE, "input-instead-of-output", "sign"))
                .containsExactly("T06/sample.yaml: sigmoid-backward/sign is no misconception of an exercise");
    }

    @Test
    void sentenceThatIsNotTranslated_isAFault() {
        assertThat(faults(Kind.SINGLE, "哪个？", "Which one?"))
                .containsExactly("T06/sample.yaml: the prompt is not translated: Which one?");
        assertThat(faults(Kind.ORDERING, "正是如此。", "So."))
                .containsExactly("T06/sample.yaml: the explanation is not translated: So.");
        assertThat(faults(Kind.NUMERIC, "不是 {{2^5}}。", "Not {{2^5}}."))
                .containsExactly("T06/sample.yaml: a why is not translated: Not {{2^5}}.");
        assertThat(faults(Kind.BUG, "条件是对的。", "It is."))
                .containsExactly("T06/sample.yaml: a why is not translated: It is.");
    }

    @Test
    void chineseInEnglish_isAFault() {
        assertThat(faults(Kind.FORMULA, "A factor is missing.", "A 因子 is missing."))
                .containsExactly("T06/sample.yaml: a why has Chinese in its English: A 因子 is missing.");
        assertThat(faults(Kind.SINGLE, "{en: \"Wrong\", zh: \"错\"}", "{en: \"错误\", zh: \"错\"}"))
                .containsExactly("T06/sample.yaml: an option has Chinese in its English: 错误");
    }

    @Test
    void textStillToBeWritten_isAFault() {
        assertThat(faults(Kind.MATCHING, "\"r1\"", "{en: \"r1\", zh: \"TODO(author)\"}"))
                .containsExactly("T06/sample.yaml: a right is still to be written");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SINGLE | \"0.25\" | \"$2x$\" | choices",
                "ORDERING | second | first | choices",
                "MATCHING | \"r2\" | \"r1\" | choices",
                "MATCHING | \"d2\" | \"r1\" | choices",
                "MATCHING | \"l2\" | \"l1\" | lefts"
            })
    void choicesThatReadTheSame_areAFault(Kind kind, String old, String changed, String what) {
        assertThat(faults(kind, old, changed))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("T06/sample.yaml: two %s read the same: ".formatted(what)));
    }

    @Test
    void numbersThatAreShownTheSameAtSomeDraw_areAFault() {
        String apart = Sample.changed(Kind.PARAMETERISED, "\"steps + 2\"", "\"steps + if(W > 62, 1.00001, 2)\"")
                .replace("tolerance: integer", "tolerance: {absolute: 1e-6}");

        assertOneFault(faults(apart), "two choices read the same: ");
        assertThat(faults(apart + "decimals: 5\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // at the draws with W of 63 or 64 only
                "\"steps + 2\" | \"steps + if(W > 62, 1, 2)\" | the mistake steps + if(W > 62, 1, 2) is ",
                "\"steps + 2\" | \"steps + if(W > 62, 0, 2)\" | the mistake steps + if(W > 62, 0, 2) is ",
                "\"steps + 2\" | \"steps + 2/(W <= 62)\" | the mistake steps + 2/(W <= 62) is no finite number: ",
                "floor((W - 3 + S)/S) | floor((W - 3 + S)/S) + (W > 62) | the second computation gives ",
                "floor((W - 3 + S)/S) | steps + 1 + 0/(W <= 62) | the second computation gives NaN, the answer is ",
                "answer: \"steps + 1\" | answer: \"(steps + 1)/(W <= 62)\" | the answer is no finite number: ",
                "'\"(W - 3) % S == 0\", ' | '' | the answer "
            })
    void numberThatGoesWrongAtSomeDraw_isAFault(String old, String changed, String fault) {
        assertThat(faults(Kind.PARAMETERISED, old, changed))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith("T06/sample.yaml: " + fault);
    }

    @Test
    void answerThatIsNotWhole_isAFault() {
        List<String> faults = faults(Sample.changed(Kind.PARAMETERISED, "\"(W - 3) % S == 0\", ", "")
                .replace("floor((W - 3 + S)/S)", "(W - 3 + S)/S"));

        assertThat(faults)
                .hasSize(1)
                .first()
                .asString()
                .contains("is not whole: sample(")
                .contains("W=");
    }

    @Test
    void relativeToleranceOfZero_isAFault() {
        assertOneFault(
                faults(Sample.changed(Kind.NUMERIC, "fact(5)/(fact(2)*fact(3))", "5 - 5")
                        .replace("check: 10", "check: 0")),
                "the answer is 0, which has no relative tolerance: ");
    }

    @Test
    void mistakeWithinTheTolerance_isAFault() {
        assertOneFault(
                faults(Kind.NUMERIC, "value: \"2^5\"", "value: \"10.05\""),
                "the mistake 10.05 is 10.05, as good as another value (10.0): ");
    }

    @Test
    void valueInATextThatIsNoNumber_isAFault() {
        assertOneFault(
                faults(Kind.PARAMETERISED, "One less.", "One less {{1/(W <= 62)}}."),
                "a why shows a value that is no finite number: ");
        assertOneFault(
                faults(Kind.PARAMETERISED, "宽 {{W}}", "宽 {{ln(W - 64)}}"),
                "the prompt shows a value that is no finite number: ");
    }

    @Test
    void draws_mustBeManyEnough_andMustBePossible() {
        assertThat(faults(Kind.PARAMETERISED, "steps != S", "steps != S && W < 12"))
                .containsExactly("T06/sample.yaml: only 6 different draws in 200: widen the variables");
        assertThat(faults(Kind.PARAMETERISED, "steps != S", "steps < 0"))
                .containsExactly("T06/sample.yaml: constraints: no draw in 5000 satisfies them");
    }

    @Test
    void equivalentFormulaThatIsNotEqual_isAFault() {
        assertThat(faults(Kind.FORMULA, "\"y - y^2\"", "\"y + y^2\""))
                .containsExactly("T06/sample.yaml: y + y^2 is not equal to the answer");
    }

    @Test
    void equivalentFormulaThatIsTheAnswer_isAFault() {
        assertThat(faults(Kind.FORMULA, "\"y - y^2\"", "\"y * (1 - y)\""))
                .containsExactly("T06/sample.yaml: an equivalent formula is the answer itself");
    }

    @Test
    void mistakenFormulaThatIsRight_isAFault() {
        assertThat(faults(Kind.FORMULA, "formula: \"1 - y\"", "formula: \"y(1 - y)\""))
                .containsExactly("T06/sample.yaml: the mistake y(1 - y) equals the answer");
    }

    @Test
    void formulaThatIsNowhereDefined_isAFault() {
        assertThat(faults(Kind.FORMULA, "\"y * (1 - y)\"", "\"sqrt(-y)\""))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("T06/sample.yaml: its right answer [sqrt(-y)] is marked wrong"));
    }

    @Test
    void codeThatReturnsSomethingElse_isAFault() {
        assertThat(faults(Kind.CODE, "answer: \"[2.0, 4.0]\"", "answer: \"[2.0, 5.0]\""))
                .containsExactly("T06/sample.yaml: the code returns [2.0, 4.0], not [2.0, 5.0]");
    }

    @Test
    void codeThatDoesNotCompile_isAFault() {
        assertOneFault(faults(Kind.CODE, "double[] {2", "float[] {2"), "the code can't be run: it does not compile: ");
    }

    @Test
    void codeThatThrows_isAFault() {
        assertThat(faults(Kind.CODE, "{1, 2})\"", "{1})\""))
                .containsExactly(
                        "T06/sample.yaml: the code can't be run: it throws java.lang.ArrayIndexOutOfBoundsException: Index 1 out of"
                                + " bounds for length 1");
    }

    @Test
    void codeThatNeverEnds_isAFault() {
        // it waits instead of counting, so that what is left of it costs nothing
        String waits = "while (x.length > 0) { java.util.concurrent.locks.LockSupport.park(); } return new double[] {2";

        assertThat(faults(Kind.CODE, "return new double[] {2", waits))
                .containsExactly("T06/sample.yaml: the code can't be run: it does not end");
    }

    @Test
    void mistakenTextThatIsRight_isAFault() {
        assertThat(faults(Kind.CODE, "value: \"[1.0, 2.0]\"", "value: \"{2, 4}\""))
                .containsExactly("T06/sample.yaml: the mistake {2, 4} equals the answer or another mistake");
    }

    @Test
    void bugThatIsNone_isAFault() {
        assertThat(faults(Kind.BUG, "return -x;\n", "return +x;\n"))
                .containsExactly("T06/sample.yaml: the broken code returns 2.0, too: the bug is none");
    }

    @Test
    void fixThatDoesNotHelp_isAFault() {
        assertThat(faults(Kind.BUG, "fix: \"        return x;\"", "fix: \"        return 2 * x;\""))
                .containsExactly("T06/sample.yaml: with the fix, the code does not return 2.0: 4.0");
    }

    @Test
    void brokenCodeThatCanNotBeRun_isAFault() {
        assertOneFault(
                faults(Kind.BUG, "return -x;\n", "return -X;\n"),
                "the broken code can't be run: it does not compile: ");
    }
}
