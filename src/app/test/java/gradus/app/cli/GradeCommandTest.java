package gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.catalogue.Exercise;
import gradus.judge.ExerciseSpec;
import gradus.judge.PreparedExercise;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GradeCommandTest {

    @TempDir
    private Path home;

    private final FakeGrader grader = new FakeGrader();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private boolean closed;

    @BeforeEach
    void write() throws Exception {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.in(home, "other");
        Files.writeString(home.resolve("Right.java"), "right");
        Files.writeString(home.resolve("Wrong.java"), "wrong");
        Files.writeString(home.resolve("Broken.java"), "broken");
        Files.writeString(home.resolve("Forbidden.java"), "forbidden");
    }

    private final class Desk implements GradingDesk {

        @Override
        public PreparedExercise prepare(ExerciseSpec spec) {
            throw new IllegalStateException("nobody asked to prepare " + spec.slug());
        }

        @Override
        public Verdict grade(Exercise exercise, String source, Visibility tests, long seed) {
            return grader.grade(exercise, source, tests, seed);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("grade", "--home", home.toString()));
        all.addAll(List.of(arguments));
        CommandLine command = Gradus.commandLine(data -> new Desk());
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(all.toArray(String[]::new));
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void graded_exitsWithZero_whateverTheVerdict() {
        assertThat(run("chain-rule", file("Right.java"))).isZero();
        assertThat(run("chain-rule", file("Wrong.java"))).isZero();
        assertThat(run("chain-rule", file("Broken.java"))).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void text_isForReading() {
        run("chain-rule", file("Wrong.java"), "--seed", "7");

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        ✗ Agrees  0/3
                            It does not
                            Exactly half
                            dX has 6 entries; of the 5 compared here, 3 disagree with the numerical gradient: \
                        [0][1], [0][2], [1][0]; 1 of them has the right size and the opposite sign, \
                        1 of them is NaN or infinite.
                                   0  1  2
                              [0]  ·  ×  ±
                              [1]  !  ·  ?
                              · agrees, × differs, ± opposite sign, ! NaN or infinite, ? not compared
                            java.lang.ArithmeticException: / by zero
                                at backward, line 12
                            → Forgets a factor
                              Count them
                        ✓ keepsItsInput  2/2
                        | printed by the learner
                        Nearly
                        wrong  2/5  (14 ms, seed 7)
                        """);
    }

    @Test
    void text_ofACompileError_namesLineAndColumn() {
        run("chain-rule", file("Broken.java"), "--seed", "7");

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        3:9 error: cannot find symbol
                        compile error  0/5  (14 ms, seed 7)
                        """);
    }

    @Test
    void text_ofWhatIsForbidden_saysWhyAndWhereAndThatNothingWasRun() {
        run("chain-rule", file("Forbidden.java"), "--seed", "7", "--lang", "zh");

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        5:9 error: 练习中不能使用 java.io.File。
                        这里不能读写文件。
                        forbidden  not run  (14 ms, seed 7)
                        """);
    }

    @Test
    void json_isOneObjectAndNothingElse() throws Exception {
        assertThat(run("chain-rule", file("Wrong.java"), "--json", "--lang", "zh", "--seed", "7"))
                .isZero();

        assertThat(out.toString().lines()).hasSize(1);
        JsonNode json = json(out.toString());
        assertThat(json.path("exercise").asText()).isEqualTo("chain-rule");
        assertThat(json.path("verdict").asText()).isEqualTo("wrong");
        assertThat(json.path("maxScore").asInt()).isEqualTo(MadeUpExercise.MAX_SCORE);
        assertThat(json.path("seed").asLong()).isEqualTo(7);
        assertThat(json.path("tests").path(0).path("message").asText()).isEqualTo("不一致");
    }

    @Test
    void visible_runsTheVisibleTests() throws Exception {
        run("chain-rule", file("Wrong.java"), "--visible", "--json");

        assertThat(json(out.toString()).path("tests").path(0).path("visibility").asText())
                .isEqualTo("visible");
    }

    @Test
    void seeds_differFromRunToRun() throws Exception {
        run("chain-rule", file("Right.java"), "--json");
        run("chain-rule", file("Right.java"), "--json");

        List<String> lines = out.toString().lines().toList();
        assertThat(json(lines.get(0)).path("seed"))
                .isNotEqualTo(json(lines.get(1)).path("seed"));
    }

    @Test
    void batch_gradesEveryFile_aLineEach() throws Exception {
        Path batch = home.resolve("batch");
        Files.createDirectories(batch.resolve("chain-rule"));
        Files.createDirectories(batch.resolve("other"));
        Files.writeString(batch.resolve("chain-rule/A.java"), "right");
        Files.writeString(batch.resolve("chain-rule/B.java"), "wrong");
        Files.writeString(batch.resolve("chain-rule/notes.txt"), "not a submission");
        Files.writeString(batch.resolve("other/A.java"), "broken");

        assertThat(run("--batch", batch.toString(), "--json")).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(json(lines.get(0)).path("verdict").asText()).isEqualTo("accepted");
        assertThat(json(lines.get(1)).path("file").asText())
                .isEqualTo(batch.resolve("chain-rule/B.java").toString());
        assertThat(json(lines.get(2)).path("exercise").asText()).isEqualTo("other");
        assertThat(json(lines.get(2)).path("verdict").asText()).isEqualTo("compile_error");
    }

    private void assertWrongUsage(String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).startsWith(message);
        assertThat(out.toString()).isEmpty();
        assertThat(grader.gradings()).isZero();
    }

    @Test
    void wrongUsage_exitsWithTwo_andSaysWhy() throws Exception {
        Files.writeString(home.resolve("Large.java"), "x".repeat(70_000));
        Files.write(home.resolve("Latin.java"), new byte[] {'a', (byte) 0xe9, 'b'});
        MadeUpExercise.in(home, "faulty").remove("statement.en.md");

        assertWrongUsage("gradus: there is no exercise nope", "nope", file("Right.java"));
        assertWrongUsage("gradus: exercise faulty: statement.en.md is missing", "faulty", file("Right.java"));
        assertWrongUsage(
                "gradus: the file %s can not be read as UTF-8 text".formatted(file("None.java")),
                "chain-rule",
                file("None.java"));
        assertWrongUsage(
                "gradus: the file %s can not be read as UTF-8 text".formatted(file("Latin.java")),
                "chain-rule",
                file("Latin.java"));
        assertWrongUsage(
                "gradus: the file %s is over 65536 bytes".formatted(file("Large.java")),
                "chain-rule",
                file("Large.java"));
        assertWrongUsage("gradus: name an exercise and a file: gradus grade <slug> <File.java>", "chain-rule");
        assertWrongUsage("gradus: the folder none can not be read", "--batch", "none");
        assertWrongUsage(
                "gradus: --batch takes the slugs from its folders: leave chain-rule out", "--batch", "x", "chain-rule");
        assertWrongUsage("Unknown option: '--nope'", "--nope");
        assertWrongUsage("Invalid value for option '--lang'", "chain-rule", file("Right.java"), "--lang", "fr");
        assertWrongUsage("Invalid value for option '--seed'", "chain-rule", file("Right.java"), "--seed", "x");
    }

    @Test
    void faultOfOurs_exitsWithThree_andSaysThatItIsOurs() {
        grader.failNext(1);

        assertThat(run("chain-rule", file("Right.java"), "--json")).isEqualTo(3);
        assertThat(err.toString()).startsWith("gradus: a fault of its own, not of what was graded");
        assertThat(out.toString()).isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void text_ofTheLearner_canNotSteerTheTerminal() {
        StringWriter text = new StringWriter();
        Verdict honest = gradus.app.Verdicts.wrong(1);
        Verdict hostile = new Verdict(
                honest.kind(),
                honest.tests(),
                honest.diagnostics(),
                honest.message(),
                "\u001b[2Jcleared",
                false,
                1,
                honest.suite(),
                honest.sandbox(),
                honest.jdk(),
                honest.timings());

        new VerdictText(new PrintWriter(text, true), "en").print(5, hostile);

        assertThat(text.toString()).contains("| ?[2Jcleared").doesNotContain("\u001b");
    }
}
