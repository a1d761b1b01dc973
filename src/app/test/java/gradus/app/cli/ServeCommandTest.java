package gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.Wiring;
import gradus.app.catalogue.Exercise;
import gradus.app.health.Health;
import gradus.app.submission.GradingGate;
import gradus.judge.box.Finding;
import gradus.wire.verdict.GraderFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is refused before a server is started; that it starts is for the tests of the pages and of the API. */
class ServeCommandTest {

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Gradus.commandLine(data -> {
            throw new IllegalStateException();
        });
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --mode=classroom    | gradus: classroom mode is not available yet; leave --mode out for solo mode
            --host=0.0.0.0      | gradus: solo mode has no login, so it listens on this machine only: --host 0.0.0.0 must be 127.0.0.1, ::1 or localhost
            --host=example.org  | gradus: solo mode has no login, so it listens on this machine only: --host example.org must be 127.0.0.1, ::1 or localhost
            --host=0.0.0.0 --unsafe-no-sandbox | gradus: solo mode has no login, so it listens on this machine only: --host 0.0.0.0 must be 127.0.0.1, ::1 or localhost; and --unsafe-no-sandbox is for this machine only, too: others' code needs a sandbox
            --mode=classroom --unsafe-no-sandbox | gradus: --unsafe-no-sandbox is for solo mode: classroom mode runs others' code, which needs a sandbox
            --port=65536        | gradus: --port 65536 is not a port; choose one from 0 to 65535
            --port=-1           | gradus: --port -1 is not a port; choose one from 0 to 65535
            --home=/nonexistent | gradus: --home names /nonexistent, which has no folder exercises
            """)
    void whatCanNotBe_isRefusedInOneSentence(String arguments, String sentence) {
        assertThat(run(("serve " + arguments).split(" "))).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(sentence);
    }

    @Test
    void home_withoutStatic_isRefused() {
        MadeUpExercise.in(home, "chain-rule");

        assertThat(run("serve", "--home", home.toString())).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("gradus: %s has no folder static, which belongs beside exercises".formatted(home));
    }

    @Test
    void data_thatCanNotBeWritten_isRefused() throws Exception {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.linkStatic(home);
        Path data = Files.writeString(home.resolve("file"), "").resolve("data");

        assertThat(run("serve", "--home", home.toString(), "--data", data.toString()))
                .isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo(
                        "gradus: the data folder %s can not be written; make it writable or name another folder with --data"
                                .formatted(data));
    }

    @Test
    void sandboxThatDoesNotHold_endsTheServer_withTheWordsThatSayWhy() {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.linkStatic(home);
        Finding open = new Finding("list home folders", Finding.Status.OPEN, "[/home/ada]");
        Finding held = new Finding("start a program", Finding.Status.HELD, "IOException");
        FakeGrader grader = new FakeGrader();
        Health.Grader leaky = new Health.Grader("bubblewrap", () -> List.of(held, open), Set.of(), (source, seed) -> {
            throw new GraderFault("never");
        });
        List<Wiring> opened = new ArrayList<>();
        CommandLine command = new CommandLine(new ServeCommand((folder, data, sandboxed) -> {
                    assertThat(sandboxed).isTrue();
                    opened.add(Wiring.open(folder, data, grader, leaky));
                    return opened.get(0);
                }))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));

        assertThat(command.execute("--home", home.toString(), "--port", "0")).isEqualTo(3);
        try (Wiring wiring = opened.get(0)) {
            assertThat(err.toString().lines())
                    .containsExactly(
                            "gradus: the sandbox does not hold, so nothing is graded here:",
                            "gradus:   list home folders: [/home/ada]",
                            "gradus: ./gradus doctor lists all that was tried; for your own code, on your own machine, there is"
                                    + " --unsafe-no-sandbox");
            Exercise exercise = wiring.catalogue().find("chain-rule").orElseThrow();
            wiring.submissions().submit("ada", exercise, "right");
            assertThat(wiring.health().report().grading()).isEqualTo(GradingGate.State.STARTING);
        }
        assertThat(grader.gradings()).isZero();
    }

    @Test
    void noCommand_showsTheCommands() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("name a command", "serve", "grade");
    }

    @Test
    void home_isTheOption_elseTheEnvironment_elseTheWorkingFolder_elseAboveTheJar() throws Exception {
        Path named = Files.createDirectories(home.resolve("named"));
        Path working = Files.createDirectories(home.resolve("working"));
        Path jar = Files.createDirectories(home.resolve("installed/src/app/target"))
                .resolve("gradus.jar");
        Files.createDirectories(named.resolve("exercises"));
        Files.createDirectories(home.resolve("installed/exercises"));
        Home search = new Home();

        assertThat(search.folder(Map.of("GRADUS_HOME", named.toString()), working, Optional.of(jar)))
                .isEqualTo(named);
        assertThat(search.folder(Map.of(), working, Optional.of(jar))).isEqualTo(home.resolve("installed"));
        Files.createDirectories(working.resolve("exercises"));
        assertThat(search.folder(Map.of(), working, Optional.of(jar))).isEqualTo(working);
    }
}
