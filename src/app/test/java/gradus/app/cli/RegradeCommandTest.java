package gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.app.ChangingGrader;
import gradus.app.Eventually;
import gradus.app.MadeUpExercise;
import gradus.app.Wiring;
import gradus.app.catalogue.Exercise;
import gradus.app.health.Health;
import gradus.app.storage.DataFolder;
import gradus.judge.box.Finding;
import gradus.wire.verdict.GraderFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RegradeCommandTest {

    @TempDir
    private Path home;

    private final ChangingGrader grader = new ChangingGrader();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ServeCommand.Opener opener = (folder, data, sandboxed) -> Wiring.open(folder, data, grader);

    @BeforeEach
    void submitAndChange() throws Exception {
        MadeUpExercise files = MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.in(home, "faulty").remove("statement.en.md");
        try (Wiring wiring = Wiring.open(home, home.resolve("data"), grader)) {
            Exercise exercise = wiring.catalogue().find("chain-rule").orElseThrow();
            wiring.submissions().submit("ada", exercise, "early");
            wiring.submissions().submit("bob\u001b[2J", exercise, "late");
            wiring.submissions().submit("cyd", exercise, "right");
            Eventually.await("all graded", () -> wiring.submissions().waiting() == 0);
        }
        files.replace("hidden-tests/HiddenTest.java", "424242", "434343");
        grader.change(true);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(arguments));
        CommandLine command = new CommandLine(new Gradus())
                .addSubcommand(new RegradeCommand(opener))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(Gradus.commandLine().getExecutionExceptionHandler());
        all.add(0, "regrade");
        return command.execute(all.toArray(String[]::new));
    }

    private JsonNode json() throws Exception {
        assertThat(out.toString().lines()).hasSize(1);
        return new ObjectMapper().readTree(out.toString());
    }

    private String dryRun() throws Exception {
        assertThat(run("chain-rule", "--json")).as(err.toString()).isZero();
        return json().path("plan").asText();
    }

    @Test
    void dryRun_printsWhoMovesByWhichTest_andWhatToDoNext() {
        assertThat(run("chain-rule")).as(err.toString()).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).matches("learner +number +submission +from +to +by which test");
        assertThat(lines.get(1)).matches("ada +1 +[0-9A-Z]{26} +accepted 5/5 +↓ wrong 2/5 +agrees passed → failed");
        assertThat(lines.get(2)).contains("bob?[2J").contains("↑ accepted 5/5");
        assertThat(lines.subList(3, 6)).containsExactly("", "1 up, 1 down, 1 the same", "nothing is changed yet");
        assertThat(lines.get(6)).matches("to apply it:  ./gradus regrade chain-rule --apply [0-9A-Z]{26}");
        assertThat(lines.get(7)).contains("leaves out those who go down (1); --also-down moves them, too");
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @Test
    void json_isOneObject() throws Exception {
        dryRun();

        assertThat(json().path("state").asText()).isEqualTo("ready");
        assertThat(json().path("summary").path("down").asInt()).isEqualTo(1);
        JsonNode move = json().path("moves").path(0);
        assertThat(move.path("learner").asText()).isEqualTo("ada");
        assertThat(move.path("direction").asText()).isEqualTo("down");
        assertThat(move.path("before").path("verdict").asText()).isEqualTo("accepted");
        assertThat(move.path("after").path("score").asInt()).isEqualTo(2);
        assertThat(move.path("tests").path(0).path("after").asText()).isEqualTo("failed");
        assertThat(json().path("moves")).hasSize(3);
    }

    @Test
    void apply_andUndo_areStepsOfTheirOwn() throws Exception {
        String plan = dryRun();

        assertThat(run("chain-rule", "--apply", plan, "--by", "grace")).isZero();
        assertThat(out.toString())
                .contains("applied to 2; 1 keep the better verdict")
                .contains("--undo " + plan);
        assertThat(run("chain-rule", "--apply", plan)).isEqualTo(2);
        assertThat(err.toString()).startsWith("gradus: Plan %s can not be applied: it is applied".formatted(plan));
        assertThat(run("chain-rule", "--undo", plan, "--json")).isZero();
        assertThat(json().path("state").asText()).isEqualTo("undone");
        assertThat(json().path("summary").path("undone").asInt()).isEqualTo(2);
    }

    @Test
    void alsoDown_movesThemToo() throws Exception {
        String plan = dryRun();

        assertThat(run("chain-rule", "--apply", plan, "--also-down")).isZero();
        assertThat(out.toString()).contains("applied to 3, those who go down among them");
        assertThat(run("chain-rule")).isZero();
        assertThat(out.toString()).startsWith("every graded submission has its verdict from today's tests");
    }

    private void assertWrongUsage(String message, String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).startsWith(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrongUsage_exitsWithTwo_andSaysWhy() {
        assertWrongUsage("gradus: there is no exercise nope", "nope");
        assertWrongUsage("gradus: exercise faulty: statement.en.md is missing", "faulty");
        assertWrongUsage("gradus: There is no plan nope", "chain-rule", "--apply", "nope");
        assertWrongUsage("gradus: There is no plan nope", "chain-rule", "--undo", "nope");
        assertWrongUsage("gradus: --also-down belongs to --apply", "chain-rule", "--also-down");
        assertWrongUsage("gradus: --apply and --undo are two steps", "chain-rule", "--apply", "a", "--undo", "a");
        assertWrongUsage("gradus: --by takes a name", "chain-rule", "--by", " ");
        assertWrongUsage("Missing required parameter: '<slug>'");
    }

    @Test
    void server_thatHasTheDataFolder_isNamed_withTheWayAroundIt() {
        Path data = home.resolve("data");
        try (DataFolder taken = DataFolder.take(data)) {
            assertWrongUsage(
                    "gradus: a server is using %s: regrade on its page /instructor/regrade/chain-rule, or stop it first"
                            .formatted(taken.path()),
                    "chain-rule");
        }
    }

    @Test
    void sandboxThatDoesNotHold_endsIt() {
        Finding open = new Finding("list home folders", Finding.Status.OPEN, "[/home/ada]");
        opener = (folder, data, sandboxed) -> Wiring.open(
                folder, data, grader, new Health.Grader("bubblewrap", () -> List.of(open), Set.of(), (source, seed) -> {
                    throw new GraderFault("never");
                }));

        assertThat(run("chain-rule")).isEqualTo(3);
        assertThat(err.toString()).startsWith("gradus: the sandbox does not hold");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void submission_thatCanNotBeGraded_isListed_andTheExitCodeSaysSo() {
        grader.failAt(source -> source.contains("early"));

        assertThat(run("chain-rule")).isEqualTo(3);
        assertThat(out.toString()).contains("? could not be graded").contains("1 could not be graded");
    }
}
