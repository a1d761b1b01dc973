package gradus.app.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.Eventually;
import gradus.app.MadeUpExercise;
import gradus.app.authoring.Shelf.Standing;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.judge.check.CheckStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered while folders change. The check is made up: an exercise whose title says "bad" has a fault. */
class ShelfTest {

    @TempDir
    private Path home;

    private final List<String> checked = new CopyOnWriteArrayList<>();
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private MadeUpExercise files;
    private Catalogue catalogue;
    private Shelf shelf;

    @BeforeEach
    void open() {
        files = MadeUpExercise.in(home, "made-up");
        reopen();
    }

    private void reopen() {
        catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException("nobody prepares " + spec.slug());
        });
        shelf = new Shelf(catalogue, this::check, new CheckMemory(home.resolve("checks"), "test"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private CheckedExercise check(Exercise exercise, Consumer<CheckStep> progress) {
        checked.add(exercise.slug());
        progress.accept(new CheckStep(CheckStep.Stage.SOLUTIONS, 1, 2));
        Standing standing = shelf.standings().get(0);
        CheckStep step = Objects.requireNonNull(standing.step());
        steps.add("%d of %d".formatted(step.done(), step.all()));
        List<String> faults = exercise.title().en().contains("bad") ? List.of("exercise.yaml: is bad") : List.of();
        return new CheckedExercise(exercise.slug(), null, faults, 1.5);
    }

    /** A change counts when two looks have seen it. */
    private void lookTwice() {
        shelf.look();
        shelf.look();
    }

    private String title() {
        return catalogue.find("made-up").map(exercise -> exercise.title().en()).orElse("none");
    }

    private void retitle(String from, String to) {
        files.replace("exercise.yaml", from, to);
    }

    private static List<String> faults(Standing standing) {
        return Objects.requireNonNull(standing.checked()).faults();
    }

    @Test
    void exerciseWithoutFaults_staysOnOffer_andIsCheckedOnce() {
        lookTwice();
        lookTwice();
        assertThat(title()).isEqualTo("The exercise made-up");
        assertThat(checked).containsExactly("made-up");
    }

    @Test
    void exerciseWithFaults_isTakenBack_andItIsSaidWhy() {
        retitle("The exercise", "A bad exercise");
        reopen();
        shelf.look();
        assertThat(title()).isEqualTo("none");
        assertThat(shelf.standings()).singleElement().satisfies(standing -> {
            assertThat(standing.offered()).isFalse();
            assertThat(faults(standing)).containsExactly("exercise.yaml: is bad");
        });
        assertThat(catalogue.faults()).containsEntry("made-up", "exercise made-up: exercise.yaml: is bad");
    }

    @Test
    void changedExercise_isCheckedAndSwappedIn() {
        shelf.look();
        retitle("The exercise", "A better exercise");
        shelf.look();
        assertThat(title()).as("seen once, it may be half written").startsWith("The exercise");
        shelf.look();
        assertThat(title()).isEqualTo("A better exercise made-up");
        assertThat(checked).hasSize(2);
    }

    @Test
    void changeWithFaults_leavesTheOldOneOnOffer() {
        shelf.look();
        retitle("The exercise", "A bad exercise");
        lookTwice();
        assertThat(title()).isEqualTo("The exercise made-up");
        assertThat(shelf.standings()).singleElement().satisfies(standing -> {
            assertThat(standing.offered()).isTrue();
            assertThat(standing.current()).isFalse();
            assertThat(faults(standing)).containsExactly("exercise.yaml: is bad");
        });
        retitle("A bad exercise", "A good exercise");
        lookTwice();
        assertThat(title()).isEqualTo("A good exercise made-up");
    }

    @Test
    void changeThatCanNotBeRead_leavesTheOldOneOnOffer_andEachFaultIsNamed() {
        shelf.look();
        retitle("topic: T01", "topic: six");
        files.remove("statement.zh.md");
        lookTwice();
        assertThat(title()).isEqualTo("The exercise made-up");
        assertThat(faults(shelf.standings().get(0)))
                .containsExactly(
                        "exercise.yaml:2: topic is \"six\" but must be a topic such as T06",
                        "statement.zh.md is missing");
    }

    @Test
    void newFolder_isOffered_andOneThatIsGoneIsNot() {
        shelf.look();
        MadeUpExercise.in(home, "another");
        lookTwice();
        assertThat(catalogue.all()).extracting(Exercise::slug).containsExactly("another", "made-up");
        files.remove("");
        lookTwice();
        assertThat(catalogue.all()).extracting(Exercise::slug).containsExactly("another");
        assertThat(catalogue.faults()).isEmpty();
    }

    @Test
    void whatWasCheckedBefore_isNotCheckedAgainAfterARestart() {
        shelf.look();
        reopen();
        shelf.look();
        assertThat(checked).containsExactly("made-up");
        assertThat(Objects.requireNonNull(shelf.standings().get(0).checked()).seconds())
                .isEqualTo(1.5);
    }

    @Test
    void wantedCheck_doesNotWaitForTheFolderToRest_andTellsHowFarItIs() throws InterruptedException {
        shelf.look();
        retitle("The exercise", "A better exercise");
        shelf.check("made-up");
        Eventually.await("offered", () -> title().equals("A better exercise made-up"));
        assertThat(steps).containsExactly("1 of 2", "1 of 2");
        shelf.check("made-up");
        Eventually.await("nothing to do", () -> shelf.standings().stream().noneMatch(Standing::checking));
        assertThat(checked).as("it is as it was checked").hasSize(2);
    }
}
