package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gradus.app.submission.GradingGate;
import gradus.app.submission.Submission;
import gradus.app.web.RawHttp;
import gradus.app.web.RawHttp.Response;
import gradus.judge.JudgeSettings;
import gradus.judge.box.Boxes;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox is removed while Gradus serves: submissions wait, the learner is told so, and nothing is lost. */
class SandboxTakenAwayTest {

    @TempDir
    private Path home;

    @Test
    @Timeout(180)
    void submissions_waitUntilTheSandboxIsBack() throws Exception {
        // boxes that root makes are nobody's, who must get there
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        RealExercise exercise = RealExercise.in(home);
        Path bubblewrap = Files.createSymbolicLink(home.resolve("bwrap"), Boxes.findBubblewrap());
        Path data = home.resolve("data");
        JudgeSettings settings = new JudgeSettings(data.resolve("cache"), 1, true).withBubblewrap(bubblewrap);
        try (Wiring wiring = Wiring.open(home, data, settings)) {
            RawHttp http = new RawHttp(wiring.serve("127.0.0.1", 0).port());
            String api = "/api/exercises/" + exercise.slug();
            await("the self-test", wiring, GradingGate.State.OPEN);
            assertThat(http.post(api + "/run", json(exercise.right())).status()).isEqualTo(200);

            Files.delete(bubblewrap);
            List<String> ids = new ArrayList<>();
            while (wiring.submissions().grading() == GradingGate.State.OPEN) {
                // some are still graded in boxes that were waiting
                Response accepted = http.post(api + "/submissions", json(exercise.right()));
                assertThat(accepted.status()).as(accepted.body()).isIn(202, 429);
                if (accepted.status() == 202) {
                    ids.add(accepted.json().path("id").asText());
                }
            }
            String last = ids.get(ids.size() - 1);
            assertThat(wiring.submissions().grading()).isEqualTo(GradingGate.State.PAUSED);
            assertThat(http.get("/api/submissions/" + last).json().path("state").asText())
                    .isEqualTo("waiting");
            assertThat(http.get("/submissions/" + last).body())
                    .contains("Grading is paused. Your submission is stored and will be graded");
            Response run = http.post(api + "/run", json(exercise.right()));
            assertThat(run.status()).isEqualTo(503);
            assertThat(run.header("Retry-After")).isNotEmpty();
            assertThat(run.body()).contains("Grading is paused");

            Files.createSymbolicLink(bubblewrap, Boxes.findBubblewrap());
            await("grading goes on", wiring, GradingGate.State.OPEN);
            Eventually.await(
                    "all graded",
                    () -> wiring.submissions().history("local", exercise.slug()).stream()
                            .noneMatch(Submission::waiting));
            assertThat(wiring.submissions().history("local", exercise.slug()))
                    .hasSize(ids.size())
                    .extracting(Submission::verdict)
                    .extracting(Objects::requireNonNull)
                    .extracting(Verdict::kind)
                    .containsOnly(VerdictKind.ACCEPTED);
            assertThat(wiring.progress().of("local", exercise.slug()).attempts())
                    .isEqualTo(ids.size());
        }
    }

    private static void await(String what, Wiring wiring, GradingGate.State state) throws InterruptedException {
        // twice, since canaries are looked at every ten seconds only
        for (int i = 0; i < 2 && wiring.submissions().grading() != state; i++) {
            try {
                Eventually.await(what, () -> wiring.submissions().grading() == state);
            } catch (AssertionError late) {
                if (i == 1) {
                    throw late;
                }
            }
        }
    }

    private static String json(String source) {
        return JsonNodeFactory.instance.objectNode().put("source", source).toString();
    }
}
