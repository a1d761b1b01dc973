package gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.catalogue.Exercise;
import gradus.app.engine.EnginePiece;
import gradus.app.engine.EnginePiece.State;
import gradus.app.regrade.Plan;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of an exercise change: what becomes of the pieces, before and after grading again, and when that is undone. */
class EngineRegradeTest {

    private static final String SLUG = "chain-rule";

    @TempDir
    private Path home;

    private MadeUpExercise files;

    @BeforeEach
    void write() {
        files = MadeUpExercise.in(home, SLUG);
    }

    private Wiring open(boolean changed) {
        ChangingGrader grader = new ChangingGrader();
        grader.change(changed);
        return Wiring.open(home, home.resolve("data"), grader);
    }

    private void changeTests() {
        files.replace("hidden-tests/HiddenTest.java", "424242", "434343");
    }

    private static String submit(Wiring wiring, String source) throws InterruptedException {
        Exercise exercise = wiring.catalogue().find(SLUG).orElseThrow();
        String id = wiring.submissions().submit("ada", exercise, source).id();
        Eventually.await("graded", () -> wiring.submissions().waiting() == 0);
        return id;
    }

    private static Plan ended(Wiring wiring, Plan begun) throws InterruptedException {
        Eventually.await(
                "plan at rest",
                () -> !wiring.regrading().find(begun.id()).orElseThrow().busy());
        return wiring.regrading().find(begun.id()).orElseThrow();
    }

    private static Plan apply(Wiring wiring) throws InterruptedException {
        Plan plan = ended(wiring, wiring.regrading().plan(SLUG, "grace"));
        return ended(wiring, wiring.regrading().apply(SLUG, plan.id(), true, "grace"));
    }

    private static EnginePiece piece(Wiring wiring) {
        return wiring.engines().of("ada").piece(SLUG).orElseThrow();
    }

    private static String own(Wiring wiring) {
        return Objects.requireNonNull(piece(wiring).own()).submission();
    }

    @Test
    void changedTests_makeHersOneOfAnEarlierVersion_untilItIsHandedInAgain() throws InterruptedException {
        String before;
        try (Wiring wiring = open(false)) {
            before = submit(wiring, "right");
            assertThat(piece(wiring).state()).isEqualTo(State.OWN);
        }
        changeTests();
        try (Wiring wiring = open(true)) {
            assertThat(piece(wiring).state()).isEqualTo(State.EARLIER);
            assertThat(own(wiring)).isEqualTo(before);

            String after = submit(wiring, "right again");
            assertThat(piece(wiring).state()).isEqualTo(State.OWN);
            assertThat(own(wiring)).isEqualTo(after);
        }
    }

    @Test
    void regrading_takesAway_andUndoingGivesBack() throws InterruptedException {
        try (Wiring wiring = open(false)) {
            submit(wiring, "early");
        }
        changeTests();
        try (Wiring wiring = open(true)) {
            Plan plan = apply(wiring);
            assertThat(piece(wiring).state()).isEqualTo(State.OPEN);

            ended(wiring, wiring.regrading().undo(SLUG, plan.id(), "grace"));
            assertThat(piece(wiring).state()).isEqualTo(State.EARLIER);
        }
    }

    @Test
    void regrading_givesAPiece_andBringsOneUpToDate() throws InterruptedException {
        String late;
        try (Wiring wiring = open(false)) {
            submit(wiring, "right");
            late = submit(wiring, "late");
        }
        changeTests();
        try (Wiring wiring = open(true)) {
            apply(wiring);

            assertThat(piece(wiring).state()).isEqualTo(State.OWN);
            assertThat(own(wiring)).isEqualTo(late);
        }
    }

    @Test
    void givenVerdict_joinsOnlyOnce() throws InterruptedException {
        try (Wiring wiring = open(false)) {
            String first = submit(wiring, "right");
            String second = submit(wiring, "right, too");
            String wrong = submit(wiring, "nonsense");

            assertThat(joins(wiring, first)).isTrue();
            assertThat(joins(wiring, second)).isFalse();
            assertThat(joins(wiring, wrong)).isFalse();
        }
        changeTests();
        try (Wiring wiring = open(true)) {
            String again = submit(wiring, "right");
            String before = wiring.submissions().history("ada", SLUG).get(3).id();

            assertThat(joins(wiring, again)).isTrue();
            assertThat(joins(wiring, before))
                    .as("accepted by tests that are no more")
                    .isFalse();
        }
    }

    private static boolean joins(Wiring wiring, String submission) {
        return wiring.engines()
                .joinedBy(wiring.submissions().find(submission).orElseThrow())
                .isPresent();
    }
}
