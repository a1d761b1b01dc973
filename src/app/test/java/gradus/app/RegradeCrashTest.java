package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.catalogue.Exercise;
import gradus.app.engine.EnginePiece;
import gradus.app.piece.Piece;
import gradus.app.progress.ExerciseProgress;
import gradus.app.regrade.AuditEntry;
import gradus.app.regrade.AuditEntry.Action;
import gradus.app.regrade.Plan;
import gradus.app.regrade.Summary;
import gradus.app.submission.Submission;
import gradus.wire.verdict.VerdictKind;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} amid a dry run and amid its application: each move is applied exactly once, and audited once. */
class RegradeCrashTest {

    static final String SLUG = "chain-rule";

    private static final int SUBMISSIONS = 60;
    private static final int LEARNERS = 5;
    private static final List<Plan.State> KILLED_AMID =
            List.of(Plan.State.GRADING, Plan.State.GRADING, Plan.State.APPLYING, Plan.State.APPLYING);
    private static final int LONGEST_LIFE_MILLIS = 40;
    private static final long SEED = 20_261_121;

    @TempDir
    private Path home;

    @Test
    @Timeout(240)
    void moves_surviveKills_andAreAppliedOnce() throws Exception {
        MadeUpExercise files = MadeUpExercise.in(home, SLUG);
        submitAll();
        files.replace("hidden-tests/HiddenTest.java", "424242", "434343");
        Random random = new Random(SEED);
        Set<String> deaths = new TreeSet<>();
        for (Plan.State step : KILLED_AMID) {
            deaths.add(liveAndDie(step, random.nextInt(LONGEST_LIFE_MILLIS)));
        }
        assertThat(deaths).contains("amid grading", "amid applying");

        try (Wiring wiring = reopened()) {
            Plan plan = wiring.regrading().plans(SLUG).get(0);
            if (finished(wiring, plan).state() == Plan.State.READY) {
                plan = wiring.regrading().apply(SLUG, plan.id(), true, "the last");
            }
            assertAppliedOnce(wiring, finished(wiring, plan));
        }
    }

    private Wiring reopened() {
        ChangingGrader grader = new ChangingGrader();
        grader.change(true);
        return Wiring.open(home, home.resolve("data"), grader);
    }

    private void submitAll() throws InterruptedException {
        try (Wiring wiring = Wiring.open(home, home.resolve("data"), new ChangingGrader())) {
            Exercise exercise = wiring.catalogue().find(SLUG).orElseThrow();
            for (int i = 0; i < SUBMISSIONS; i++) {
                wiring.submissions().submit("learner " + i % LEARNERS, exercise, i % 2 == 0 ? "early" : "late");
            }
            Eventually.await("all graded", () -> wiring.submissions().waiting() == 0);
        }
    }

    /** Returns where the victim was when it had so long to live. */
    private String liveAndDie(Plan.State step, int millis) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dgradus.home=" + System.getProperty("gradus.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegradeVictim.class.getName(),
                        home.toString(),
                        step.id())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
            String where = Objects.requireNonNull(out.readLine(), "the victim has died by itself");
            Thread.sleep(millis);
            return where;
        } finally {
            // SIGKILL: no shutdown hook, no flush
            victim.destroyForcibly().waitFor();
        }
    }

    private static Plan finished(Wiring wiring, Plan plan) throws InterruptedException {
        Eventually.await(
                "plan at rest",
                () -> !wiring.regrading().find(plan.id()).orElseThrow().busy());
        return wiring.regrading().find(plan.id()).orElseThrow();
    }

    private static void assertAppliedOnce(Wiring wiring, Plan plan) {
        Summary summary = wiring.regrading().summary(plan.id());
        assertThat(plan.state()).isEqualTo(Plan.State.APPLIED);
        assertThat(summary.applied()).isEqualTo(SUBMISSIONS);
        assertThat(summary.up()).isEqualTo(SUBMISSIONS / 2);
        assertThat(summary.down()).isEqualTo(SUBMISSIONS / 2);
        List<AuditEntry> audit = wiring.regrading().audit(SLUG, Integer.MAX_VALUE);
        assertThat(audit.stream().filter(entry -> entry.action() == Action.MOVE))
                .hasSize(SUBMISSIONS)
                .extracting(entry -> Objects.requireNonNull(entry.subject()).submission())
                .doesNotHaveDuplicates();
        assertThat(audit.stream().filter(entry -> entry.action() == Action.APPLY))
                .hasSize(1);
        for (int i = 0; i < LEARNERS; i++) {
            assertProgressFollows(wiring, "learner " + i);
        }
    }

    private static void assertProgressFollows(Wiring wiring, String learner) {
        List<Submission> history = wiring.submissions().history(learner, SLUG);
        assertThat(history).hasSize(SUBMISSIONS / LEARNERS).allSatisfy(submission -> {
            boolean late = submission.source().equals("late");
            assertThat(Objects.requireNonNull(submission.verdict()).kind() == VerdictKind.ACCEPTED)
                    .isEqualTo(late);
        });
        ExerciseProgress progress = wiring.progress().of(learner, SLUG);
        assertThat(progress.attempts()).isEqualTo(history.size());
        assertThat(progress.solvedAt())
                .isEqualTo(history.stream()
                        .filter(submission -> submission.source().equals("late"))
                        .map(Submission::submittedAt)
                        .min(Instant::compareTo)
                        .orElse(null));
        // a piece joins and leaves with the verdicts: the newest that the changed tests accepted
        assertThat(wiring.engines().of(learner).piece(SLUG))
                .map(EnginePiece::own)
                .map(Piece::submission)
                .isEqualTo(history.stream()
                        .filter(submission -> submission.source().equals("late"))
                        .map(Submission::id)
                        .findFirst());
    }
}
