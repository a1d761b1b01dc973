package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gradus.app.web.RawHttp;
import gradus.app.web.RawHttp.Response;
import gradus.judge.box.Boxes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the data folder is full: a real one, small, in a mount namespace of its own. */
@Timeout(180)
class FullDiskTest {

    private static final String SUBMISSIONS = "/api/exercises/chain-rule/submissions";
    private static final long DISK_BYTES = 12L << 20;
    private static final int LARGE = 60_000;
    private static final int MOST_THAT_FIT = 100;

    @TempDir
    private Path home;

    private final List<String> accepted = new ArrayList<>();
    private Process victim;
    private BufferedReader answers;
    private PrintStream orders;
    private RawHttp http;

    @BeforeEach
    void start() throws IOException {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.linkStatic(home);
        Path data = Files.createDirectory(home.resolve("data"));
        victim = new ProcessBuilder(
                        Boxes.findBubblewrap().toString(),
                        "--die-with-parent",
                        "--dev-bind",
                        "/",
                        "/",
                        "--size",
                        Long.toString(DISK_BYTES),
                        "--tmpfs",
                        data.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dgradus.home=" + System.getProperty("gradus.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DiskVictim.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintStream(victim.getOutputStream(), true, StandardCharsets.UTF_8);
        String port = answers.readLine();
        assertThat(port).as("the port of the application on the small disk").isNotNull();
        http = new RawHttp(Integer.parseInt(port));
    }

    @AfterEach
    void stop() throws InterruptedException {
        // the end of its input is the end of the application
        orders.close();
        victim.waitFor();
    }

    private void order(String word) throws IOException {
        orders.println(word);
        assertThat(answers.readLine()).isEqualTo(word);
    }

    private Response submit(int letters) {
        String source = "right " + "x".repeat(letters);
        Response answer = http.post(
                SUBMISSIONS,
                JsonNodeFactory.instance.objectNode().put("source", source).toString());
        if (answer.status() == 202) {
            accepted.add(answer.json().path("id").asText());
        }
        return answer;
    }

    /** Submits until there is no space; what the database has set aside is used up first. */
    private Response submitUntilRefused(int letters) {
        Response answer = submit(letters);
        for (int i = 0; i < MOST_THAT_FIT && answer.status() != 503; i++) {
            answer = submit(letters);
        }
        return answer;
    }

    @Test
    void nothingAcceptedIsLost_andAllGoesOnWhenThereIsSpace() throws Exception {
        order("hold");
        String waiting = submit(1).json().path("id").asText();
        order("fill");

        Response refused = submitUntilRefused(LARGE);
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.json().path("error").path("message").asText())
                .isEqualTo(
                        "The server's disk is full, and nothing was stored. Your text is kept in the editor: try again"
                                + " later, and tell whoever runs this site.");
        submitUntilRefused(1);
        assertThat(http.get("/exercises/chain-rule").status()).isEqualTo(200);
        assertThat(http.get("/submissions/" + waiting).status()).isEqualTo(200);
        assertThat(http.get("/api/submissions/" + waiting).json().path("state").asText())
                .isEqualTo("waiting");
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(accepted);

        order("release");
        Response page = http.get("/submissions/" + waiting);
        assertThat(page.status()).isEqualTo(200);

        order("free");
        for (String id : accepted) {
            JsonNode graded = http.get("/api/submissions/" + id + "?wait=30").json();
            assertThat(graded.path("verdict").asText()).as(graded.toString()).isEqualTo("accepted");
        }
        assertThat(submit(1).status()).isEqualTo(202);
        assertThat(http.get("/api/submissions/" + accepted.get(accepted.size() - 1) + "?wait=30")
                        .json()
                        .path("verdict")
                        .asText())
                .isEqualTo("accepted");
        assertThat(http.get("/api/exercises/chain-rule")
                        .json()
                        .path("progress")
                        .path("attempts")
                        .asInt())
                .isEqualTo(accepted.size());
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        http.get(SUBMISSIONS)
                .json()
                .path("submissions")
                .forEach(submission -> ids.add(submission.path("id").asText()));
        return ids;
    }
}
