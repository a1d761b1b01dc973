package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.engine.EnginePiece;
import gradus.app.piece.Piece;
import gradus.app.progress.ExerciseProgress;
import gradus.app.submission.Submission;
import gradus.app.web.RawHttp;
import gradus.app.web.RawHttp.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment, then restart: each submission that was acknowledged gets exactly one verdict. */
class CrashTest {

    private static final int KILLS = 5;
    private static final int CLIENTS = 3;
    private static final int LONGEST_LIFE_MILLIS = 700;

    @TempDir
    private Path home;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(120)
    void submissions_surviveKills() throws Exception {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.linkStatic(home);
        Random random = new Random(20_261_120);
        for (int i = 0; i < KILLS; i++) {
            liveAndDie(random.nextInt(LONGEST_LIFE_MILLIS));
        }

        assertEachHasOneVerdict();
    }

    private void liveAndDie(int millis) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dgradus.home=" + System.getProperty("gradus.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashVictim.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            List<Thread> clients = clients(port(victim), victim);
            Thread.sleep(millis);
            // SIGKILL: no shutdown hook, no flush
            victim.destroyForcibly().waitFor();
            for (Thread client : clients) {
                client.join();
            }
        } finally {
            victim.destroyForcibly();
        }
    }

    private static int port(Process victim) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as("the port of the killed application, started again").isNotNull();
        return Integer.parseInt(line);
    }

    private List<Thread> clients(int port, Process victim) {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(() -> submitUntilItDies(new RawHttp(port), victim));
            client.start();
            clients.add(client);
        }
        return clients;
    }

    private void submitUntilItDies(RawHttp http, Process victim) {
        int count = 0;
        while (victim.isAlive()) {
            String source = ++count % 2 == 0 ? "right" : "wrong";
            try {
                Response answer =
                        http.post("/api/exercises/chain-rule/submissions", "{\"source\": \"" + source + "\"}");
                if (answer.status() == 202) {
                    acknowledged.add(answer.json().path("id").asText());
                }
            } catch (UncheckedIOException | AssertionError cutOff) {
                // no whole answer, so nothing was acknowledged
            }
        }
    }

    private void assertEachHasOneVerdict() throws InterruptedException {
        FakeGrader grader = new FakeGrader();
        try (Wiring wiring = Wiring.open(home, home.resolve("data"), grader)) {
            Eventually.await(
                    "all graded",
                    () -> wiring.submissions().history("local", "chain-rule").stream()
                            .noneMatch(Submission::waiting));
            List<Submission> stored = wiring.submissions().history("local", "chain-rule");

            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
            assertThat(stored)
                    .extracting(Submission::id)
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
            // progress counts in the transaction of the verdict: a second verdict on any would be counted too
            ExerciseProgress progress = wiring.progress().of("local", "chain-rule");
            assertThat(progress.attempts()).isEqualTo(stored.size());
            assertThat(stored).extracting(Submission::number).doesNotHaveDuplicates();
            // so does the learner's engine: its piece is the newest that was accepted
            assertThat(wiring.engines().of("local").piece("chain-rule"))
                    .map(EnginePiece::own)
                    .map(Piece::submission)
                    .isEqualTo(stored.stream()
                            .filter(submission -> submission.source().equals("right"))
                            .map(Submission::id)
                            .findFirst());
        }
    }
}
