package gradus.app.review;

import gradus.app.answer.AnswerListener;
import gradus.app.answer.Answered;
import gradus.app.bank.Bank;
import gradus.app.bank.Question;
import gradus.app.catalogue.Exercise;
import gradus.app.day.LearningDay;
import gradus.app.knowledge.Item;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.submission.Aftermath;
import gradus.app.submission.Submission;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is due for whom: cards come from answers and verdicts, and move by ratings. */
public final class Reviews implements AnswerListener, Aftermath {

    /** How surely things are to be remembered when they come back. */
    static final double RETENTION = 0.9;

    /** The days of a forecast: today and the six after it. */
    private static final int FORECAST_DAYS = 7;

    private static final Duration TOMORROW = Duration.ofDays(1);

    private final ReviewStore store;
    private final Database database;
    private final Bank bank;
    private final Function<String, Optional<Exercise>> exercises;
    private final Clock clock;
    private final Fsrs fsrs = new Fsrs(RETENTION);

    /** Creates the reviews kept in {@code database}, of questions of {@code bank} and of {@code exercises} by slug. */
    public Reviews(Database database, Bank bank, Function<String, Optional<Exercise>> exercises, Clock clock) {
        this.store = new ReviewStore(database);
        this.database = database;
        this.bank = bank;
        this.exercises = exercises;
        this.clock = clock;
    }

    /**
     * Something that is due.
     *
     * @param item the question or exercise, as {@link Item} names it
     * @param raisedBy the misconception that brought it up, as {@code <slug>/<misconception>}; empty if none has
     */
    public record Due(String item, Card card, String raisedBy) {}

    /** How many cards are due on a day; those that waited longer count for today. */
    public record Forecast(LocalDate day, int cards) {}

    @Override
    public void answered(Transaction transaction, Answered answered) {
        // on the page of reviews, the learner rates herself
        if (answered.place() != Answered.Place.REVIEW) {
            Rating rating = answered.marked().correct() ? Rating.GOOD : Rating.AGAIN;
            seen(
                    transaction,
                    answered.learner(),
                    Item.question(answered.question().id()),
                    rating,
                    answered.took(),
                    answered.at());
        }
    }

    @Override
    public void graded(Transaction transaction, Submission submission) {
        Verdict verdict = Objects.requireNonNull(submission.verdict(), submission.id());
        if (verdict.kind() == VerdictKind.ACCEPTED) {
            // solving it again, when it is due, is rated on the page of reviews
            String item = Item.exercise(submission.slug());
            if (store.find(transaction, submission.learner(), item).isEmpty()) {
                Instant at = submission.submittedAt();
                keep(transaction, submission.learner(), fresh(item, at), Card.workedOut(at, fsrs), Rating.GOOD, at);
            }
        } else {
            misconceptions(verdict)
                    .map(id -> submission.slug() + "/" + id)
                    .distinct()
                    .forEach(id -> raise(transaction, submission, id));
        }
    }

    /** Brings an exercise back tomorrow: its solution was read, and is to be written from memory. */
    public void gaveUp(Transaction transaction, String learner, String slug, Instant at) {
        String item = Item.exercise(slug);
        if (store.find(transaction, learner, item).isEmpty()) {
            store.save(transaction, learner, fresh(item, at.plus(TOMORROW)));
        }
    }

    private static Stream<String> misconceptions(Verdict verdict) {
        return verdict.tests().stream()
                .map(TestResult::misconception)
                .filter(Objects::nonNull)
                .map(misconception -> Objects.requireNonNull(misconception).id());
    }

    private void keep(
            Transaction transaction, String learner, ReviewStore.Row before, Card after, Rating rating, Instant at) {
        store.save(transaction, learner, new ReviewStore.Row(before.item(), after, ""));
        store.log(
                transaction,
                learner,
                new ReviewStore.Log(before.item(), rating, false, before.card(), after, Duration.ZERO, at));
    }

    /** Brings up the questions about a misconception that a test has found. */
    private void raise(Transaction transaction, Submission submission, String misconception) {
        Instant now = submission.submittedAt();
        for (Question question : bank.all()) {
            if (question.misconceptions().contains(misconception)) {
                String item = Item.question(question.id());
                Card card = store.find(transaction, submission.learner(), item)
                        .map(ReviewStore.Row::card)
                        .orElseGet(() -> Card.fresh(now));
                store.save(
                        transaction, submission.learner(), new ReviewStore.Row(item, card.dueBy(now), misconception));
            }
        }
    }

    /** Rates something that was met elsewhere: what is not due yet stays as it is. */
    private void seen(Transaction transaction, String learner, String item, Rating rating, Duration took, Instant at) {
        Optional<ReviewStore.Row> row = store.find(transaction, learner, item);
        if (row.isEmpty() || !row.get().card().dueAt().isAfter(at)) {
            rate(transaction, learner, row.orElseGet(() -> fresh(item, at)), rating, false, took, at);
        }
    }

    private static ReviewStore.Row fresh(String item, Instant at) {
        return new ReviewStore.Row(item, Card.fresh(at), "");
    }

    private void rate(
            Transaction transaction,
            String learner,
            ReviewStore.Row row,
            Rating rating,
            boolean atReview,
            Duration took,
            Instant at) {
        Card after = row.card().rated(rating, at, fsrs);
        store.save(transaction, learner, new ReviewStore.Row(row.item(), after, ""));
        store.log(transaction, learner, new ReviewStore.Log(row.item(), rating, atReview, row.card(), after, took, at));
    }

    /** Rates what is due, in the transaction that ends its turn. */
    void rate(Transaction transaction, String learner, String item, Rating rating, Duration took) {
        Instant now = clock.instant();
        ReviewStore.Row row = store.find(transaction, learner, item).orElseGet(() -> fresh(item, now));
        rate(transaction, learner, row, rating, true, took, now);
    }

    /** Returns what is due before the learner's day ends, first what has waited longest; what is gone is left out. */
    public List<Due> due(String learner, ZoneId zone) {
        return store.due(learner, endOfDay(zone)).stream()
                .filter(row -> exists(row.item()))
                .map(row -> new Due(row.item(), row.card(), row.raisedBy()))
                .toList();
    }

    private boolean exists(String item) {
        String name = Item.name(item);
        return Item.isQuestion(item)
                ? bank.find(name).isPresent()
                : exercises.apply(name).isPresent();
    }

    private Instant endOfDay(ZoneId zone) {
        return LearningDay.start(today(zone).plusDays(1), zone);
    }

    private LocalDate today(ZoneId zone) {
        return LearningDay.of(clock.instant(), zone);
    }

    /** Returns how many cards are due on each of the next seven days, today first. */
    public List<Forecast> forecast(String learner, ZoneId zone) {
        LocalDate today = today(zone);
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (int i = 0; i < FORECAST_DAYS; i++) {
            days.put(today.plusDays(i), 0);
        }
        Instant end = LearningDay.start(today.plusDays(FORECAST_DAYS), zone);
        for (ReviewStore.Row row : store.due(learner, end)) {
            LocalDate day = LearningDay.of(row.card().dueAt(), zone);
            days.merge(day.isBefore(today) ? today : day, 1, Integer::sum);
        }
        List<Forecast> forecast = new ArrayList<>();
        days.headMap(today.plusDays(FORECAST_DAYS)).forEach((day, cards) -> forecast.add(new Forecast(day, cards)));
        return forecast;
    }

    /** Returns how many reviews the learner has done today. */
    public int ratedToday(String learner, ZoneId zone) {
        return store.ratedSince(learner, LearningDay.start(today(zone), zone));
    }

    /** Returns whether the learner has a card of {@code item}. */
    public boolean knows(String learner, String item) {
        return store.find(learner, item).isPresent();
    }

    /** Returns how many cards the learner has. */
    public int cards(String learner) {
        return store.count(learner);
    }

    /** Returns the card after each rating that could be given now: what the buttons promise. */
    public List<Duration> promises(String learner, String item) {
        Instant now = clock.instant();
        Card card = store.find(learner, item).map(ReviewStore.Row::card).orElseGet(() -> Card.fresh(now));
        return Stream.of(Rating.values())
                .map(rating ->
                        Duration.between(now, card.rated(rating, now, fsrs).dueAt()))
                .toList();
    }

    ReviewStore store() {
        return store;
    }

    Database database() {
        return database;
    }
}
