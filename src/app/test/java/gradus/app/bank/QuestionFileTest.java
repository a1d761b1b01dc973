package gradus.app.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradus.app.catalogue.Difficulty;
import gradus.app.formula.Formula;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFileTest {

    private static void assertFault(String yaml, String message) {
        assertThatExceptionOfType(BankFault.class)
                .isThrownBy(() -> Sample.read(yaml))
                .withMessage("T06/sample.yaml:" + message);
    }

    @ParameterizedTest
    @EnumSource
    void goodFile_isRead(Kind kind) {
        Question question = Sample.read(Sample.of(kind));

        assertThat(question.id()).isEqualTo("sample");
        assertThat(question.topic()).isEqualTo("T06");
        assertThat(question.kind()).isEqualTo(kind);
        assertThat(question.concepts()).startsWith("sigmoid");
        assertThat(question.prompt().markdown().zh()).isNotBlank();
        assertThat(question.explanation().markdown().en()).isNotBlank();
    }

    @Test
    void head_isReadWhole() {
        Question question = Sample.read(Sample.MULTIPLE);

        assertThat(question.concepts()).containsExactly("sigmoid", "saturation");
        assertThat(question.difficulty()).isEqualTo(Difficulty.MEDIUM);
        assertThat(question.misconceptions()).containsExactly("sigmoid-backward/input-instead-of-output");
        assertThat(question.corrects()).containsExactly("E07");
    }

    @Test
    void fingerprint_isAnotherWithAnotherByte() {
        assertThat(Sample.read(Sample.SINGLE).fingerprint())
                .isEqualTo(Sample.read(Sample.SINGLE).fingerprint())
                .isNotEqualTo(Sample.read(Sample.SINGLE + "# x\n").fingerprint());
    }

    @Test
    void choice_isReadWhole() {
        Body.Choice body =
                (Body.Choice) Sample.read(Sample.SINGLE + "ordered: true\n").body();

        assertThat(body.several()).isFalse();
        assertThat(body.ordered()).isTrue();
        assertThat(body.options()).extracting(Body.Option::correct).containsExactly(true, false, false, false);
        assertThat(body.options().get(0).why()).isNull();
    }

    @Test
    void number_isReadWhole() {
        Body.Numeric body = (Body.Numeric) Sample.read(Sample.PARAMETERISED).body();

        assertThat(body.variables())
                .isEqualTo(Map.of("W", new Domain.Steps(8, 64, 1), "S", new Domain.Choices(List.of(1.0, 2.0))));
        assertThat(body.lets()).containsOnlyKeys("steps");
        assertThat(body.constraints()).extracting(Formula::text).containsExactly("(W - 3) % S == 0", "steps != S");
        assertThat(body.check()).hasToString("floor((W - 3 + S)/S)");
        assertThat(body.tolerance()).isEqualTo(new Tolerance(Tolerance.Kind.INTEGER, 0));
        assertThat(body.mistakes()).hasSize(2);
        assertThat(body.offered()).isTrue();
        assertThat(body.decimals()).isEqualTo(4);
    }

    @Test
    void code_keepsItsLines() {
        Body.Bug body = (Body.Bug) Sample.read(Sample.BUG).body();

        assertThat(body.lines()).hasSize(7).contains("    double zero = 0;");
        assertThat(body.line()).isEqualTo(4);
        assertThat(body.tempting()).containsOnlyKeys(2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample.yaml",
                "T6/sample.yaml",
                "T06/Sample.yaml",
                "T06/a/sample.yaml",
                "T06/-a.yaml",
                "T06/a_b.yaml"
            })
    void fileOfAnotherName_isAFault(String file) {
        assertThatExceptionOfType(BankFault.class)
                .isThrownBy(() -> QuestionFile.read(file, Sample.SINGLE))
                .withMessage(file + ": must be <topic>/<id>.yaml, such as T06/sigmoid-range.yaml");
    }

    private static Arguments broken(Kind kind, String old, String changed, String message) {
        return Arguments.of(kind, old, changed, message);
    }

    private static Stream<Arguments> faults() {
        return Stream.of(heads(), choices(), numbers(), formulas(), others()).flatMap(faults -> faults);
    }

    private static Stream<Arguments> heads() {
        String kinds = "single|multiple|numeric|parameterised|ordering|matching|formula|code|bug";
        return Stream.of(
                broken(Kind.SINGLE, "kind: single", "", "1: kind is missing"),
                broken(Kind.SINGLE, "single", "essay", "1: kind is \"essay\" but must be " + kinds),
                broken(Kind.SINGLE, "single", "Single", "1: kind is \"Single\" but must be " + kinds),
                broken(Kind.SINGLE, "[sigmoid]", "[]", "2: concepts must name one or more"),
                broken(Kind.SINGLE, "[sigmoid]", "sigmoid", "2: concepts must be a list"),
                broken(
                        Kind.SINGLE,
                        "[sigmoid]",
                        "[Sigmoid]",
                        "2: concepts[0] is \"Sigmoid\" but must be lower-case words joined by hyphens"),
                broken(Kind.SINGLE, "easy", "simple", "3: difficulty is \"simple\" but must be easy, medium or hard"),
                broken(
                        Kind.MULTIPLE,
                        "sigmoid-backward/",
                        "",
                        "4: misconceptions[0] is \"input-instead-of-output\" but must be <exercise>/<misconception>, such as"
                                + " adam/no-epsilon"),
                broken(Kind.MULTIPLE, "E07", "7", "5: corrects[0] must be text"),
                broken(Kind.MULTIPLE, "E07", "E7", "5: corrects[0] is \"E7\" but must be a number such as E07"),
                broken(Kind.SINGLE, "{en: \"Which?\", zh: \"哪个？\"}", "{en: \"Which?\"}", "4: prompt.zh is missing"),
                broken(Kind.SINGLE, "zh: \"哪个？\"", "zh: \" \"", "4: prompt.zh must be text"),
                broken(Kind.SINGLE, "zh: \"哪个？\"", "cn: \"哪个？\"", "4: prompt.zh is missing"),
                broken(
                        Kind.SINGLE,
                        "Which?",
                        "$$x",
                        "4: prompt has a fault: the maths that begins with $$ x has no closing $$"),
                broken(
                        Kind.SINGLE,
                        "So it is.",
                        "{{x}}",
                        "5: explanation has a fault: {{x}}: “x” is not known here; write products with *"),
                broken(Kind.SINGLE, "explanation:", "expalnation:", "1: explanation is missing"),
                broken(
                        Kind.SINGLE,
                        "difficulty: easy",
                        "difficulty: easy\nhint: x",
                        "4: hint is not a key of this place; expected kind, concepts, difficulty, misconceptions, corrects,"
                                + " options, ordered, prompt, explanation"),
                broken(
                        Kind.SINGLE,
                        "difficulty: easy",
                        "difficulty: easy\n\"a[b.c\": x",
                        "1: a[b.c is not a key of this place; expected kind, concepts, difficulty, misconceptions, corrects,"
                                + " options, ordered, prompt, explanation"),
                broken(
                        Kind.SINGLE,
                        "difficulty: easy",
                        "difficulty: easy\nkind: bug",
                        "4: is not YAML: Duplicate field 'kind'"));
    }

    private static Stream<Arguments> choices() {
        return Stream.of(
                broken(Kind.SINGLE, "options:", "answers:", "1: options is missing"),
                broken(Kind.SINGLE, "correct: true", "correct: 1", "8: options[0].correct must be true or false"),
                broken(Kind.SINGLE, "correct: true", "correct: false", "7: options[0].why is missing"),
                broken(Kind.SINGLE, "text: \"0.25\"", "txet: \"0.25\"", "13: options[3].text is missing"),
                broken(Kind.SINGLE, "\"0.25\"", "[0.25]", "13: options[3].text must be text or a number"),
                broken(
                        Kind.SINGLE,
                        "Too small.",
                        "{{1 +}}",
                        "14: options[3].why has a fault: {{1 +}}: “1 +” can't be read as a formula: is an operator or a number"
                                + " missing?"),
                broken(
                        Kind.SINGLE,
                        "why: {en: \"Too small.\", zh: \"太小。\"}",
                        "correct: true",
                        "6: options has 2 right ones but must have one"),
                broken(
                        Kind.MULTIPLE,
                        ", correct: true",
                        ", why: {en: \"x\", zh: \"y\"}",
                        "10: is not YAML: Duplicate field 'why'"),
                broken(
                        Kind.MULTIPLE,
                        "  - {text: \"a\", correct: true}\n",
                        "  - {text: \"a\", correct: true, wyh: x}\n",
                        "9: options[0].wyh is not a key of this place; expected correct, text, why"),
                broken(
                        Kind.MULTIPLE,
                        "  - {text: \"a\", correct: true}\n",
                        "  - {text: \"a\", correct: true}\n  - {text: \"f\", correct: true}\n  - {text: \"g\", correct: true}\n",
                        "8: options has 7 entries but must have 2 to 6"));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                broken(Kind.NUMERIC, "answer:", "result:", "1: answer is missing"),
                broken(
                        Kind.NUMERIC,
                        "fact(5)/",
                        "5!/",
                        "6: answer has a fault: “5!/(fact(2)*fact(3))” can't be read as a formula: is an operator or a number"
                                + " missing?"),
                broken(
                        Kind.NUMERIC,
                        "check: 10",
                        "check: ten",
                        "7: check has a fault: “ten” is not known here; write products with *"),
                broken(Kind.NUMERIC, "{relative: 0.01}", "0.01", "8: tolerance must be text"),
                broken(
                        Kind.NUMERIC,
                        "{relative: 0.01}",
                        "exact",
                        "8: tolerance is \"exact\" but must be integer, {absolute: …} or {relative: …}"),
                broken(Kind.NUMERIC, "relative: 0.01", "relative: 0", "8: tolerance must be above 0"),
                broken(Kind.NUMERIC, "relative: 0.01", "relative: some", "8: tolerance.relative must be a number"),
                broken(
                        Kind.NUMERIC,
                        "relative: 0.01",
                        "relative: 1, absolute: 1",
                        "8: tolerance.relative is not a key of this place; expected absolute"),
                broken(
                        Kind.NUMERIC,
                        "value: \"2^5\"",
                        "value: \"2^n\"",
                        "10: mistakes[0].value has a fault: “n” is not known here; write products with *"),
                broken(
                        Kind.NUMERIC,
                        "Not {{2^5}}.",
                        "Not {{2^}}.",
                        "11: mistakes[0].why has a fault: {{2^}}: “2^” can't be read as a formula: is an operator or a number"
                                + " missing?"),
                broken(Kind.NUMERIC, "answer:", "decimals: 13\nanswer:", "6: decimals must be at most 12"),
                broken(
                        Kind.NUMERIC,
                        "answer:",
                        "decimals: 2.5\nanswer:",
                        "6: decimals must be a whole number, at least 1"),
                broken(
                        Kind.NUMERIC,
                        "answer:",
                        "ask: number?\nanswer:",
                        "6: ask is \"number?\" but must be choice or number"),
                broken(
                        Kind.NUMERIC,
                        "answer:",
                        "ask: choice\nanswer:",
                        "10: mistakes has 1 entries but must have 2 to 5"),
                broken(Kind.PARAMETERISED, "check:", "proof:", "1: check is missing"),
                broken(Kind.PARAMETERISED, "variables:", "variable:", "1: variables is missing"),
                broken(
                        Kind.PARAMETERISED,
                        "  S: {choices: [1, 2]}",
                        "  2S: {choices: [1, 2]}",
                        "8: variables.2S can't be a name: it begins with a letter, and is given once"),
                broken(
                        Kind.PARAMETERISED,
                        "steps: \"(W",
                        "W: \"(W",
                        "11: let.W can't be a name: it begins with a letter, and is given once"),
                broken(
                        Kind.PARAMETERISED,
                        "let:\n",
                        "let:\n  early: steps\n",
                        "11: let.early has a fault: “steps” is not known here: the names are W, S; write products with *"),
                broken(Kind.PARAMETERISED, "[1, 2]", "[]", "8: variables.S.choices must be one or more"),
                broken(Kind.PARAMETERISED, "[1, 2]", "[1, two]", "8: variables.S.choices[1] must be a number"),
                broken(Kind.PARAMETERISED, "[1, 2]", "[1, NaN]", "8: variables.S.choices[1] must be a number"),
                broken(
                        Kind.PARAMETERISED,
                        "to: 64",
                        "to: 8",
                        "7: variables.W must have from < to and a step above 0, not too small"),
                broken(
                        Kind.PARAMETERISED,
                        "to: 64",
                        "to: 64, step: 0",
                        "7: variables.W must have from < to and a step above 0, not too small"),
                broken(
                        Kind.PARAMETERISED,
                        "to: 64",
                        "to: 1e300",
                        "7: variables.W must have from < to and a step above 0, not too small"),
                broken(
                        Kind.PARAMETERISED,
                        "to: 64",
                        "to: 64, by: 2",
                        "7: variables.W.by is not a key of this place; expected" + " choices, from, to, step"),
                broken(
                        Kind.PARAMETERISED,
                        "\"steps != S\"",
                        "\"step != S\"",
                        "9: constraints[1] has a fault: “step” is not known here: the names are W, S, steps; write products with *"),
                broken(
                        Kind.PARAMETERISED,
                        "Width {{W}}",
                        "Width {{w}}",
                        "4: prompt has a fault: {{w}}: “w” is not known here: the names are W, S, steps; write products with *"));
    }

    private static Stream<Arguments> formulas() {
        return Stream.of(
                broken(Kind.FORMULA, "tex:", "latex:", "1: tex is missing"),
                broken(Kind.FORMULA, "'y(1-y)'", "$y(1-y)$", "9: tex is \"$y(1-y)$\" but must be TeX without $"),
                broken(
                        Kind.FORMULA,
                        "The slope by `y`?",
                        "The slope {{y}}?",
                        "4: prompt has a fault: {{y}}: “y” is not known here; write products with *"),
                broken(Kind.FORMULA, "to: 0.95", "to: 0.05", "7: variables.y must have from < to"),
                broken(
                        Kind.FORMULA,
                        "to: 0.95",
                        "to: 0.95, step: 1",
                        "7: variables.y.step is not a key of this place; expected from, to"),
                broken(
                        Kind.FORMULA,
                        "y * (1",
                        "y * (z",
                        "8: answer has a fault: “z” is not known here: the names are y; write products with *"),
                broken(
                        Kind.FORMULA,
                        "0.25 - (y",
                        "0.25 - ((y",
                        "10: equivalent[1] has a fault: the brackets do not match: count ( and )"),
                broken(
                        Kind.FORMULA,
                        "[\"y - y^2\", ",
                        "[",
                        "10: equivalent must be two formulas or more, written in other ways than the answer"),
                broken(
                        Kind.FORMULA,
                        "equivalent:",
                        "equal:",
                        "1: equivalent must be two formulas or more, written in other ways than the answer"),
                broken(Kind.FORMULA, "formula: \"1 - y\"", "value: \"1 - y\"", "12: mistakes[0].formula is missing"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                broken(
                        Kind.ORDERING,
                        "  - {en: \"first\", zh: \"第一\"}\n  - {en: \"second\", zh: \"第二\"}\n",
                        "",
                        "6: items has 2 entries but must have 3 to 7"),
                broken(Kind.ORDERING, "zh: \"第三\"", "zh: 3", "9: items[2].zh must be text"),
                broken(
                        Kind.MATCHING,
                        "  - {left: \"l3\", right: \"r3\"}\n",
                        "",
                        "6: pairs has 2 entries but must have 3 to 6"),
                broken(Kind.MATCHING, "{left: \"l2\", ", "{", "8: pairs[1].left is missing"),
                broken(
                        Kind.MATCHING,
                        "\"d2\"",
                        "\"$$d2\"",
                        "10: decoys[1] has a fault: the maths that begins with $$ d2 has no" + " closing $$"),
                broken(Kind.CODE, "call:", "calls:", "1: call is missing"),
                broken(Kind.CODE, "\"twice(new double[] {1, 2})\"", "\" \"", "10: call must be text"),
                broken(Kind.CODE, "call:", "ask: number\ncall:", "10: ask is \"number\" but must be choice or text"),
                broken(Kind.BUG, "bug: 4", "bug: 0", "14: bug must be a whole number, at least 1"),
                broken(
                        Kind.BUG,
                        "bug: 4",
                        "bug: 2",
                        "18: lines needs two tempting lines or more, other than the wrong one"),
                broken(
                        Kind.BUG,
                        "  2: {en: \"It is 0.\", zh: \"它是 0。\"}\n",
                        "",
                        "18: lines needs two tempting lines or more, other than the wrong one"),
                broken(Kind.BUG, "  2: {", "  two: {", "19: lines.two is no line's number"),
                broken(Kind.BUG, "  2: {", "  8: {", "18: lines names a line that is not there: there are 7"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void brokenFile_isAFaultThatNamesTheLine(Kind kind, String old, String changed, String message) {
        assertFault(Sample.changed(kind, old, changed), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a\n", "text", "&a [*a]"})
    void fileThatIsNoMap_isAFault(String yaml) {
        assertFault(yaml, "1: the file must be a map of keys and values");
    }

    @Test
    void fileThatIsNotYaml_isAFaultOfItsLine() {
        assertThatExceptionOfType(BankFault.class)
                .isThrownBy(() -> Sample.read("kind: single\nconcepts: [a\nb: {"))
                .withMessageStartingWith("T06/sample.yaml:3: is not YAML: ");
    }
}
