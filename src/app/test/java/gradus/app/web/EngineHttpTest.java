package gradus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.ChangingGrader;
import gradus.app.Eventually;
import gradus.app.MadeUpExercise;
import gradus.app.Wiring;
import gradus.app.web.RawHttp.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the engine with as many exercises as there will be, none of which the plan knows. */
class EngineHttpTest {

    private static final int EXERCISES = 110;

    @TempDir
    static Path home;

    private static Wiring wiring;
    private static WebServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() throws InterruptedException {
        for (int i = 0; i < EXERCISES; i++) {
            // each needs the two before it
            MadeUpExercise.in(home, "exercise-" + i)
                    .replace(
                            "exercise.yaml",
                            "something-before",
                            i < 2 ? "" : "exercise-%d, exercise-%d".formatted(i - 1, i - 2));
        }
        MadeUpExercise.linkStatic(home);
        wiring = Wiring.open(home, home.resolve("data"), new ChangingGrader());
        server = wiring.serve("127.0.0.1", 0);
        http = new RawHttp(server.port());
        submit("exercise-40");
    }

    private static void submit(String slug) throws InterruptedException {
        wiring.submissions().submit("local", wiring.catalogue().find(slug).orElseThrow(), "right SECRET_SOURCE");
        Eventually.await("graded", () -> wiring.submissions().waiting() == 0);
    }

    @AfterAll
    static void stop() {
        server.close();
        wiring.close();
    }

    @Test
    void page_hasEachPieceOnce_withItsState() {
        Response page = http.get("/engine");

        assertThat(page.status()).isEqualTo(200);
        assertThat(ids(page.body(), "piece-own")).containsExactly("exercise-40");
        assertThat(ids(page.body(), "piece-borrowed")).hasSize(40).contains("exercise-0", "exercise-39");
        assertThat(ids(page.body(), "piece-open")).hasSize(69).contains("exercise-41", "exercise-109");
        assertThat(page.body()).contains("Other pieces");
    }

    private static List<String> ids(String body, String type) {
        return Pattern.compile("<li id=\"([a-z0-9-]+)\" class=\"piece " + type + "[ \"]")
                .matcher(body)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void page_tellsNothingThatIsHidden() {
        assertThat(http.get("/engine").body()).doesNotContain("424242", "SECRET_SOURCE");
    }

    @Test
    void query_changesNothing_andOtherMethodsAreRefused() {
        assertThat(http.get("/engine?learner=bob&x=%00").status()).isIn(200, 400);
        assertThat(http.request("POST", "/engine").send().status()).isIn(403, 404, 405);
    }
}
