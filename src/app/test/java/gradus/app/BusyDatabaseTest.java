package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.submission.Submission;
import gradus.app.web.RawHttp;
import gradus.app.web.RawHttp.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another process, for example a backup or an operator's shell, holds the database's write lock for too long. */
@Timeout(120)
class BusyDatabaseTest {

    private static final String SUBMISSIONS = "/api/exercises/chain-rule/submissions";
    private static final String GOOD = "{\"source\": \"right\"}";

    /** Each takes as long as the database is waited for: by then the verdict has been waited for, too. */
    private static final int REFUSALS = 5;

    @TempDir
    private Path home;

    private final FakeGrader grader = new FakeGrader();
    private Wiring wiring;
    private RawHttp http;
    private Connection other;

    @BeforeEach
    void start() throws SQLException {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.linkStatic(home);
        wiring = Wiring.open(home, home.resolve("data"), grader, Duration.ofMillis(300));
        http = new RawHttp(wiring.serve("127.0.0.1", 0).port());
        other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/gradus.db"));
    }

    @AfterEach
    void stop() throws SQLException {
        grader.release();
        other.close();
        wiring.close();
    }

    private void lock() throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            statement.execute("BEGIN IMMEDIATE");
        }
    }

    private void unlock() throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("ROLLBACK");
        }
    }

    private int stored() {
        return wiring.submissions().history("local", "chain-rule").size();
    }

    @Test
    void submission_isRefusedWithWords_andStoredOnlyWhenItIsSentAgain() throws Exception {
        lock();
        Response refused = http.post(SUBMISSIONS, GOOD);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.json().path("error").path("message").asText())
                .isEqualTo(
                        "The server's database is busy, and nothing was stored. Try again in a few seconds; your text is"
                                + " kept in the editor.");
        assertThat(http.get("/exercises/chain-rule").status()).isEqualTo(200);
        assertThat(http.get(SUBMISSIONS).json().path("submissions")).isEmpty();
        assertThat(http.request("POST", SUBMISSIONS + "?lang=zh")
                        .json(GOOD)
                        .send()
                        .body())
                .contains("服务器的数据库正忙");

        unlock();
        Eventually.await("room", () -> http.post(SUBMISSIONS, GOOD).status() == 202);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void verdict_thatCanNotBeStored_isStoredLater_once() throws Exception {
        grader.hold();
        String at = http.post(SUBMISSIONS, GOOD).header("Location");
        Eventually.await("grading", () -> grader.gradings() == 1);
        lock();
        grader.release();
        for (int i = 0; i < REFUSALS; i++) {
            assertThat(http.post(SUBMISSIONS, GOOD).status()).isEqualTo(503);
        }
        assertThat(http.get(at).json().path("state").asText()).isEqualTo("waiting");

        unlock();
        assertThat(http.get(at + "?wait=30").json().path("verdict").asText()).isEqualTo("accepted");
        assertThat(grader.gradings())
                .as("gradings of which one could be stored")
                .isGreaterThan(1);
        Submission stored = wiring.submissions().history("local", "chain-rule").get(0);
        assertThat(stored.waiting()).isFalse();
        assertThat(wiring.progress().of("local", "chain-rule").attempts()).isEqualTo(1);
    }
}
