package gradus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.Eventually;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start page says is to be done next. */
class HomeHttpTest {

    @TempDir
    private Path home;

    private Served served;

    @BeforeEach
    void start() {
        served = Served.in(home);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void assertNext(String step, String address) {
        assertThat(served.http().get("/").body())
                .contains("data-step=\"%s\"".formatted(step), "<a class=\"button large\" href=\"" + address);
    }

    private void handIn(String source) throws InterruptedException {
        served.post("/exercises/chain-rule/submissions", "source=" + source);
        Eventually.await("the verdict", () -> served.wiring().submissions().waiting() == 0);
    }

    @Test
    void nextStep_isOneAtATime() throws InterruptedException {
        assertNext("begin", "/exercises/chain-rule\"");

        handIn("wrong");
        assertNext("continue", "/exercises/chain-rule\"");

        // the misconception that was found has a question
        handIn("right");
        assertNext("review", "/review\"");

        served.post("/interview", "role=generalist&minutes=30");
        assertNext("interview", "/interview/");
    }

    @Test
    void draft_isGoneOnWith_untilItIsGivenUp() {
        served.post("/exercises/chain-rule/run", "source=half+a+thought");
        assertNext("continue", "/exercises/chain-rule\"");

        served.post("/exercises/chain-rule/giveup", "");
        assertThat(served.http().get("/").body()).doesNotContain("data-step=\"continue\"");
    }

    @Test
    void trackThatIsNone_isRefused() {
        assertThat(served.post("/track", "track=nowhere").status()).isEqualTo(400);
        assertThat(served.post("/track", "").status()).isEqualTo(400);
    }
}
