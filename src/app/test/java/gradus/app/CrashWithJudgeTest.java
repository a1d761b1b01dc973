package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gradus.app.web.RawHttp;
import gradus.app.web.RawHttp.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the application and of its boxes, with the real judge: one right verdict each, and nothing is left. */
class CrashWithJudgeTest {

    private static final int LIVES = 3;
    private static final int CLIENTS = 2;
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final int LONGEST_PAUSE_MILLIS = 400;

    /** By the state of the exercise's queue: a learner has only so many places. */
    private static final int PATIENCE_MILLIS = 20;

    private static final long SEED = 20_261_121;
    private static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");
    private static final int CONTROL_GROUPS_DEPTH = 4;

    @TempDir
    private Path home;

    /** The verdict that each must get, by id. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final List<Long> dead = new ArrayList<>();
    private RealExercise exercise;

    @BeforeEach
    void copyExercise() throws IOException {
        // boxes that root makes are nobody's, who must get there
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        exercise = RealExercise.in(home);
    }

    @Test
    @Timeout(300)
    void submissions_surviveKills_andNothingOfTheDeadIsLeft() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < LIVES; i++) {
            liveAndDie(random);
        }

        Process last = start();
        try {
            RawHttp http = new RawHttp(port(last));
            assertThat(acknowledged).hasSizeGreaterThan(LIVES);
            for (Map.Entry<String, String> submission : acknowledged.entrySet()) {
                assertThat(verdict(http, submission.getKey())).isEqualTo(submission.getValue());
            }
            assertEachWasGradedOnce(http);
            assertThat(controlGroupsOfTheDead()).isEmpty();

            end(last);
            assertThat(controlGroupsOfTheDead()).isEmpty();
        } finally {
            kill(last);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dgradus.home=" + System.getProperty("gradus.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JudgeVictim.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int port(Process victim) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as("the port of the killed application, started again").isNotNull();
        return Integer.parseInt(line);
    }

    private void liveAndDie(Random random) throws Exception {
        Process victim = start();
        try {
            int port = port(victim);
            int before = acknowledged.size();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random choice = new Random(random.nextLong());
                Thread client = new Thread(() -> submitUntilItDies(new RawHttp(port), victim, choice));
                client.start();
                clients.add(client);
            }
            // a verdict first, so that kills come amid gradings on a slow machine, too
            Eventually.await("a submission", () -> acknowledged.size() > before);
            killBoxesFor(random.nextInt(LONGEST_LIFE_MILLIS), victim, random);
            kill(victim);
            for (Thread client : clients) {
                client.join();
            }
        } finally {
            kill(victim);
        }
    }

    private static void killBoxesFor(int millis, Process victim, Random random) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!victim.waitFor(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)
                && System.nanoTime() < end) {
            List<ProcessHandle> parts = victim.descendants().toList();
            if (!parts.isEmpty()) {
                parts.get(random.nextInt(parts.size())).destroyForcibly();
            }
        }
    }

    /** Ends it as {@code kill -9} does, and waits until nothing is left of it. */
    private void kill(Process victim) throws InterruptedException {
        if (!victim.isAlive()) {
            return;
        }
        dead.add(victim.pid());
        List<ProcessHandle> boxes = victim.descendants().toList();
        victim.destroyForcibly().waitFor();
        Eventually.await(
                "the boxes end with the application", () -> boxes.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Ends it as an operator does. */
    private void end(Process victim) throws InterruptedException {
        dead.add(victim.pid());
        victim.destroy();
        victim.waitFor();
    }

    private void submitUntilItDies(RawHttp http, Process victim, Random choice) {
        while (victim.isAlive()) {
            boolean right = choice.nextBoolean();
            String source = right ? exercise.right() : exercise.starter();
            String json =
                    JsonNodeFactory.instance.objectNode().put("source", source).toString();
            try {
                Response answer = http.post(submissions(), json);
                if (answer.status() == 202) {
                    acknowledged.put(answer.json().path("id").asText(), right ? "accepted" : "runtime_error");
                } else if (victim.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (UncheckedIOException | AssertionError cutOff) {
                // no whole answer, so nothing was acknowledged
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String submissions() {
        return "/api/exercises/" + exercise.slug() + "/submissions";
    }

    private static String verdict(RawHttp http, String id) {
        JsonNode answer = http.get("/api/submissions/" + id + "?wait=30").json();
        // on a busy machine many may be before it
        return answer.path("state").asText().equals("waiting")
                ? http.get("/api/submissions/" + id + "?wait=30")
                        .json()
                        .path("verdict")
                        .asText()
                : answer.path("verdict").asText();
    }

    /** Progress counts in the transaction of the verdict: a second verdict on any would be counted too. */
    private void assertEachWasGradedOnce(RawHttp http) throws InterruptedException {
        JsonNode newest =
                http.get(submissions() + "?limit=1").json().path("submissions").path(0);
        int stored = newest.path("number").asInt();
        assertThat(stored).isGreaterThanOrEqualTo(acknowledged.size());
        // one that was stored, but whose acknowledgement was cut off, is graded as well
        Eventually.await("all graded, once each", () -> attempts(http) == stored);
    }

    private int attempts(RawHttp http) {
        return http.get("/api/exercises/" + exercise.slug())
                .json()
                .path("progress")
                .path("attempts")
                .asInt();
    }

    private List<String> controlGroupsOfTheDead() throws IOException {
        if (!Files.isDirectory(CONTROL_GROUPS)) {
            return List.of();
        }
        try (Stream<Path> folders =
                Files.find(CONTROL_GROUPS, CONTROL_GROUPS_DEPTH, (path, attributes) -> attributes.isDirectory())) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> dead.stream().anyMatch(pid -> name.startsWith("gradus-%d-".formatted(pid))))
                    .toList();
        }
    }
}
