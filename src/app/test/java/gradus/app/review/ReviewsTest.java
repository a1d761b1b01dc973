package gradus.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.MadeUpBank;
import gradus.app.MadeUpExercise;
import gradus.app.SteppedClock;
import gradus.app.Verdicts;
import gradus.app.answer.Answered;
import gradus.app.answer.Answers;
import gradus.app.bank.Bank;
import gradus.app.bank.NotAnAnswer;
import gradus.app.bank.Variant;
import gradus.app.catalogue.Catalogue;
import gradus.app.knowledge.Item;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.storage.DatabaseContract;
import gradus.app.submission.Submission;
import gradus.wire.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards come from answers and verdicts, one at a time, and nothing is lost in between. */
class ReviewsTest extends DatabaseContract {

    private static final ZoneId UTC = ZoneOffset.UTC;

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final AtomicLong seeds = new AtomicLong(40);

    @TempDir
    private Path home;

    private Bank bank;
    private Reviews reviews;
    private ReviewDesk desk;

    @Override
    protected Database open(DataFolder folder) {
        return Database.open(folder);
    }

    @BeforeEach
    void create() {
        bank = MadeUpBank.in(home);
        MadeUpExercise.in(home, "chain-rule");
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new UnsupportedOperationException();
        });
        reviews = new Reviews(database(), bank, catalogue::find, clock);
        desk = new ReviewDesk(reviews, new Answers(database(), List.of(reviews)), bank, clock, seeds::getAndIncrement);
    }

    private void answer(String id, boolean right) {
        Variant variant = Variant.of(bank.find(id).orElseThrow(), 1);
        List<String> given = right ? variant.right() : List.of("999");
        database().write(transaction -> {
            reviews.answered(
                    transaction,
                    new Answered(
                            "ada",
                            variant.question(),
                            1,
                            given,
                            variant.mark(given),
                            Answered.Place.QUIZ,
                            "quiz-1",
                            Duration.ofSeconds(20),
                            clock.instant()));
            return id;
        });
    }

    private void graded(Verdict verdict) {
        Submission submission = new Submission(
                "s", "ada", "chain-rule", 1, "source", clock.instant(), verdict.suite(), verdict, clock.instant());
        database().write(transaction -> {
            reviews.graded(transaction, submission);
            return submission;
        });
    }

    private List<String> due() {
        return reviews.due("ada", UTC).stream().map(Reviews.Due::item).toList();
    }

    private ReviewDesk.Turn turn() {
        return desk.turn("ada", UTC).orElseThrow();
    }

    @Test
    void answers_becomeCards_thatComeBackInMinutesOfTheSameDay() {
        answer("a-number", true);
        answer("a-formula", false);
        assertThat(due()).containsExactly(Item.question("a-formula"), Item.question("a-number"));
        assertThat(reviews.cards("ada")).isEqualTo(2);
        assertThat(reviews.due("bob", UTC)).isEmpty();
    }

    @Test
    void cardThatIsNotDue_isNotRatedByAQuiz() {
        answer("a-number", true);
        Instant first = reviews.due("ada", UTC).get(0).card().dueAt();
        answer("a-number", true);
        assertThat(reviews.due("ada", UTC).get(0).card().dueAt()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(11));
        answer("a-number", true);
        assertThat(due()).isEmpty();
    }

    @Test
    void solvedExercise_comesBack() {
        graded(Verdicts.accepted(1));
        clock.advance(Duration.ofHours(5));
        assertThat(due()).as("on the same day").isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(due()).containsExactly(Item.exercise("chain-rule"));
        assertThat(turn().variant()).isNull();
        assertThat(desk.rate("ada", Item.exercise("chain-rule"), Rating.GOOD, UTC))
                .isTrue();
        assertThat(due()).isEmpty();
        clock.advance(Duration.ofDays(14));
        assertThat(due()).containsExactly(Item.exercise("chain-rule"));
    }

    @Test
    void misconception_bringsUpItsQuestions() {
        graded(Verdicts.wrong(1));
        assertThat(due()).containsExactly(Item.question("about-forgetting"));
        assertThat(reviews.due("ada", UTC).get(0).raisedBy()).isEqualTo("chain-rule/forgets");
        String item = Item.question("about-forgetting");
        desk.answer("ada", item, Objects.requireNonNull(turn().variant()).right(), UTC);
        desk.rate("ada", item, Rating.EASY, UTC);
        assertThat(due()).isEmpty();
        graded(Verdicts.wrong(2));
        assertThat(due()).containsExactly(item);
    }

    @Test
    void turn_staysTheSame_untilItIsRated() {
        answer("drawn-number", false);
        answer("a-formula", false);
        ReviewDesk.Turn first = turn();
        Variant variant = Objects.requireNonNull(first.variant());
        answer("a-number", false);
        assertThat(turn().due().item()).isEqualTo(first.due().item());
        assertThat(Objects.requireNonNull(turn().variant()).values()).isEqualTo(variant.values());

        desk.answer("ada", first.due().item(), variant.right(), UTC);
        assertThat(turn().given()).isEqualTo(variant.right());
        desk.answer("ada", first.due().item(), List.of("1"), UTC);
        assertThat(turn().given()).as("the first answer counts").isEqualTo(variant.right());

        assertThat(desk.rate("ada", first.due().item(), Rating.GOOD, UTC)).isTrue();
        assertThat(turn().due().item()).isNotEqualTo(first.due().item());
        assertThat(turn().given()).isNull();
    }

    @Test
    void rating_comesAfterTheAnswer_andOnce() {
        answer("a-number", false);
        String item = turn().due().item();
        assertThat(desk.rate("ada", item, Rating.EASY, UTC)).isFalse();
        assertThatThrownBy(() -> desk.answer("ada", item, List.of("what?"), UTC))
                .isInstanceOf(NotAnAnswer.class);
        desk.answer("ada", item, List.of("12"), UTC);
        assertThat(desk.rate("ada", "question:another", Rating.EASY, UTC)).isFalse();
        assertThat(desk.rate("ada", item, Rating.EASY, UTC)).isTrue();
        assertThat(desk.rate("ada", item, Rating.EASY, UTC)).isFalse();
        assertThat(reviews.ratedToday("ada", UTC))
                .as("without the one of the quiz")
                .isEqualTo(1);
    }

    @Test
    void wrongAnswer_isNotRemembered_whateverIsSaid() {
        answer("a-number", true);
        String item = turn().due().item();
        desk.answer("ada", item, List.of("13"), UTC);
        assertThat(desk.rate("ada", item, Rating.EASY, UTC)).isTrue();
        assertThat(reviews.due("ada", UTC).get(0).card().state()).isEqualTo(Card.State.LEARNING);
    }

    @Test
    void twoAnswersAndTwoRatingsAtOnce_areOne() throws Exception {
        answer("a-number", true);
        String item = turn().due().item();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> right = () -> {
                desk.answer("ada", item, List.of("12"), UTC);
                return true;
            };
            for (Future<Boolean> answered : two.invokeAll(List.of(right, right))) {
                answered.get();
            }
            Callable<Boolean> good = () -> desk.rate("ada", item, Rating.GOOD, UTC);
            int rated = 0;
            for (Future<Boolean> rating : two.invokeAll(List.of(good, good))) {
                rated += rating.get() ? 1 : 0;
            }
            assertThat(rated).isEqualTo(1);
            assertThat(reviews.ratedToday("ada", UTC)).isEqualTo(1);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void whatIsGone_isNotDue() {
        database().write(transaction -> {
            reviews.store()
                    .save(transaction, "ada", new ReviewStore.Row("question:gone", Card.fresh(clock.instant()), ""));
            reviews.store()
                    .save(transaction, "ada", new ReviewStore.Row("exercise:gone", Card.fresh(clock.instant()), ""));
            return due();
        });
        assertThat(due()).isEmpty();
        assertThat(desk.turn("ada", UTC)).isEmpty();
    }

    @Test
    void day_endsAtFourInTheMorning_whereTheLearnerIs() {
        answer("a-number", true);
        database().write(transaction -> {
            Card late = Card.fresh(Instant.parse("2026-11-22T03:30:00Z"));
            reviews.store().save(transaction, "ada", new ReviewStore.Row(Item.question("a-formula"), late, ""));
            return late;
        });
        assertThat(due()).contains(Item.question("a-formula"));
        assertThat(reviews.due("ada", ZoneId.of("Asia/Shanghai"))).hasSize(1);
    }

    @Test
    void forecast_countsTheComingWeek() {
        answer("a-number", false);
        database().write(transaction -> {
            for (int day = 1; day <= 9; day++) {
                Card card = Card.fresh(clock.instant().plus(Duration.ofDays(day)));
                reviews.store().save(transaction, "ada", new ReviewStore.Row("question:q" + day, card, ""));
            }
            return 9;
        });
        List<Reviews.Forecast> forecast = reviews.forecast("ada", UTC);
        assertThat(forecast)
                .hasSize(7)
                .allSatisfy(day -> assertThat(day.cards()).isEqualTo(1));
        assertThat(forecast.get(0).day()).isEqualTo(LocalDate.parse("2026-11-21"));
    }

    @Test
    void promises_growWithTheRating() {
        answer("a-number", true);
        assertThat(reviews.promises("ada", Item.question("a-number")))
                .hasSize(4)
                .isSorted();
    }
}
