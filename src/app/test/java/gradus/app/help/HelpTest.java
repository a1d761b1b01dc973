package gradus.app.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.app.Eventually;
import gradus.app.FakeGrader;
import gradus.app.MadeUpBank;
import gradus.app.MadeUpExercise;
import gradus.app.SteppedClock;
import gradus.app.bank.Bank;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.knowledge.Knowledge;
import gradus.app.knowledge.Mastery;
import gradus.app.progress.Progress;
import gradus.app.review.Reviews;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.storage.DatabaseContract;
import gradus.app.submission.Aftermath;
import gradus.app.submission.GradingGate;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest extends DatabaseContract {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SteppedClock clock = new SteppedClock(NOON);
    private final AtomicLong ids = new AtomicLong(1);

    @TempDir
    private Path home;

    private Exercise exercise;
    private Submissions submissions;
    private Knowledge knowledge;
    private Reviews reviews;
    private Help help;

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }

    @BeforeEach
    void create() {
        Bank bank = MadeUpBank.in(home);
        MadeUpExercise.in(home, "chain-rule");
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new UnsupportedOperationException();
        });
        exercise = catalogue.find("chain-rule").orElseThrow();
        Progress progress = new Progress(database(), catalogue);
        knowledge = new Knowledge(database(), bank.concepts(), catalogue::find, clock);
        reviews = new Reviews(database(), bank, catalogue::find, clock);
        submissions = new Submissions(
                database(),
                catalogue::find,
                new FakeGrader(),
                GradingGate.opened(),
                Aftermath.all(List.of(progress, knowledge, reviews)),
                Submissions.Settings.of(1),
                clock,
                () -> "id-" + ids.getAndIncrement(),
                () -> 7);
        submissions.start();
        help = new Help(database(), submissions, progress, reviews, clock);
    }

    @AfterEach
    void stop() {
        submissions.close();
    }

    private void handIn(String source) throws InterruptedException {
        Submission submission = submissions.submit("ada", exercise, source);
        Eventually.await(
                "the verdict",
                () -> !submissions.find(submission.id()).orElseThrow().waiting());
    }

    private double value() {
        return knowledge.of("ada").stream()
                .filter(mastery -> mastery.concept().id().equals("chain-rule"))
                .mapToDouble(Mastery::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hints_openOneAfterTheOther_eachAfterARealAttempt() throws InterruptedException {
        assertThat(help.open("ada", exercise, 1)).as("nothing tried").isFalse();

        handIn("one");
        assertThat(help.open("ada", exercise, 2)).as("the first is closed").isFalse();
        assertThat(help.open("ada", exercise, 1)).isTrue();
        assertThat(help.open("ada", exercise, 2)).as("one attempt only").isFalse();

        handIn("one  // again");
        assertThat(help.open("ada", exercise, 2)).as("the same again").isFalse();
        handIn("broken");
        assertThat(help.open("ada", exercise, 2)).as("it did not compile").isFalse();
        handIn("two");
        assertThat(help.open("ada", exercise, 2)).isTrue();

        HelpTaken taken = help.taken("ada", exercise);
        assertThat(taken.attempts()).isEqualTo(2);
        assertThat(taken.opened()).containsExactlyInAnyOrder(1, 2);
        assertThat(taken.shows(2)).isTrue();
        assertThat(taken.shows(3)).isFalse();
        assertThat(taken.attemptsMissing(3)).isEqualTo(1);
        assertThat(help.taken("bob", exercise).opened()).isEmpty();
    }

    @Test
    void solved_opensEverything_andIsNotGivingUp() throws InterruptedException {
        handIn("right");

        help.giveUp("ada", exercise);

        HelpTaken taken = help.taken("ada", exercise);
        assertThat(taken.everythingOpen()).isTrue();
        assertThat(taken.shows(3)).isTrue();
        assertThat(taken.gaveUpAt()).isNull();
        assertThat(help.givenUp("ada")).isEmpty();
    }

    @Test
    void givingUp_opensEverything_andBringsTheExerciseBackTomorrow() {
        help.giveUp("ada", exercise);
        clock.advance(Duration.ofHours(1));
        help.giveUp("ada", exercise);

        assertThat(help.taken("ada", exercise).gaveUpAt()).isEqualTo(NOON);
        assertThat(help.taken("ada", exercise).shows(3)).isTrue();
        assertThat(help.givenUp("ada")).containsExactly("chain-rule");
        assertThat(help.givenUp("bob")).isEmpty();
        assertThat(reviews.due("ada", ZoneOffset.UTC)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(reviews.due("ada", ZoneOffset.UTC))
                .extracting(Reviews.Due::item)
                .containsExactly("exercise:chain-rule");
    }

    @Test
    void whatIsHandedInAfterReadingTheSolution_saysNothingForSomeHours() throws InterruptedException {
        double before = value();
        help.giveUp("ada", exercise);
        clock.advance(Duration.ofMinutes(10));

        handIn("right");
        assertThat(value()).isCloseTo(before, within(1e-3));

        clock.advance(Duration.ofDays(2));
        handIn("right, from memory");
        assertThat(value()).isGreaterThan(before + 0.01);
    }
}
