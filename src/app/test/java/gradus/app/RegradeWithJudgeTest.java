package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import gradus.app.regrade.Direction;
import gradus.app.regrade.Grade;
import gradus.app.regrade.Move;
import gradus.app.regrade.Plan;
import gradus.app.regrade.TestChange;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.VerdictKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hidden test that was too lenient is mended, and the real judge says who had slipped through. */
class RegradeWithJudgeTest {

    @TempDir
    private Path home;

    private RealExercise exercise;
    private Path tests;

    @BeforeEach
    void copyExercise() throws IOException {
        // boxes that root makes are nobody's, who must get there
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        exercise = RealExercise.in(home);
        tests = home.resolve("exercises")
                .resolve(exercise.slug())
                .resolve("hidden-tests")
                .resolve("SigmoidBackwardHiddenTest.java");
    }

    @Test
    @Timeout(240)
    void mendedTest_movesWhoHadSlippedThrough_andNobodyElse() throws Exception {
        String mended = Files.readString(tests);
        Files.writeString(tests, mended.replace("upstream.check();", "assert upstream != null;"));
        assertThat(Files.readString(tests)).isNotEqualTo(mended);
        String slipped;
        try (Wiring wiring = Wiring.open(home, home.resolve("data"), true)) {
            slipped = submit(wiring, "ada", overwritesItsArgument());
            submit(wiring, "bob", exercise.right());
        }
        Files.writeString(tests, mended);

        try (Wiring wiring = Wiring.open(home, home.resolve("data"), true)) {
            Plan plan = finished(wiring, wiring.regrading().plan(exercise.slug(), "grace"));

            assertThat(plan.state()).isEqualTo(Plan.State.READY);
            List<Move> moves = wiring.regrading().moves(plan.id());
            assertThat(moves).extracting(Move::direction).containsExactly(Direction.DOWN, Direction.SAME);
            assertThat(moves.get(0).submission()).isEqualTo(slipped);
            assertThat(moves.get(0).before()).isEqualTo(new Grade(VerdictKind.ACCEPTED, 12, 12));
            assertThat(moves.get(0).tests())
                    .extracting(TestChange::name, TestChange::before, TestChange::after)
                    .containsExactly(tuple("leavesItsArgumentsAlone", Outcome.PASSED, Outcome.FAILED));

            finished(wiring, wiring.regrading().apply(exercise.slug(), plan.id(), true, "grace"));
            assertThat(wiring.progress().of("ada", exercise.slug()).state()).isEqualTo(ExerciseProgress.State.TRIED);
            assertThat(wiring.progress().of("bob", exercise.slug()).state()).isEqualTo(ExerciseProgress.State.SOLVED);
        }
    }

    private static String submit(Wiring wiring, String learner, String source) throws InterruptedException {
        Exercise exercise = wiring.catalogue().all().get(0);
        String id = wiring.submissions().submit(learner, exercise, source).id();
        Eventually.await("graded", () -> wiring.submissions().waiting() == 0);
        return id;
    }

    private static Plan finished(Wiring wiring, Plan plan) throws InterruptedException {
        Eventually.await(
                "plan at rest",
                () -> !wiring.regrading().find(plan.id()).orElseThrow().busy());
        return wiring.regrading().find(plan.id()).orElseThrow();
    }

    private String overwritesItsArgument() throws IOException {
        return Files.readString(home.resolve("reference-solutions")
                        .resolve(exercise.slug())
                        .resolve("wrong/overwrites-upstream/SigmoidBackward.java"))
                .replace("return dOut;", "return dOut.clone();");
    }
}
