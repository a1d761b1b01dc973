package gradus.app.interview;

import gradus.app.answer.Answered;
import gradus.app.answer.Answers;
import gradus.app.bank.Marked;
import gradus.app.bank.Variant;
import gradus.app.catalogue.Exercise;
import gradus.app.storage.Database;
import gradus.app.submission.Source;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Interviews: begun, answered item by item, ended by the learner or by the clock, and reported on. */
public final class Interviews implements AutoCloseable {

    private final Database database;
    private final InterviewStore store;
    private final Stock stock;
    private final Ending ending;
    private final Reporting reporting;
    private final Submissions submissions;
    private final Answers answers;
    private final Clock clock;
    private final Supplier<String> ids;
    private final LongSupplier seeds;
    private final Sitting sitting;
    private final TimeUp timeUp;

    /** Creates the interviews kept in {@code database}, which ask what is in {@code stock}. */
    public Interviews(
            Database database,
            Stock stock,
            Submissions submissions,
            Answers answers,
            Clock clock,
            Supplier<String> ids,
            LongSupplier seeds) {
        this.database = database;
        this.store = new InterviewStore(database);
        this.stock = stock;
        this.ending = new Ending(store, stock);
        this.reporting = new Reporting(store, stock, submissions);
        this.submissions = submissions;
        this.answers = answers;
        this.clock = clock;
        this.ids = ids;
        this.seeds = seeds;
        this.sitting = new Sitting(database, store, stock, clock);
        this.timeUp = new TimeUp(database, store, ending, submissions, clock);
    }

    /** Begins to end interviews whose time is up, those included whose time came while nothing ran. */
    public void start() {
        timeUp.start();
    }

    /** Returns how many minutes an interview may take. */
    public static List<Integer> lengths() {
        return Plan.lengths();
    }

    /**
     * Begins an interview; if the learner has one going on, that is returned. There is none if there is nothing to ask.
     *
     * @param minutes one of {@link #lengths}
     */
    public Optional<Interview> start(String learner, Role role, int minutes) {
        Duration length = Duration.ofMinutes(Plan.of(minutes).minutes());
        endOverdue();
        Instant now = now();
        Interview fresh = new Interview(
                ids.get(), learner, role, minutes, seeds.getAsLong(), now, now.plus(length), null, List.of());
        Optional<Interview.Item> first = stock.selection(learner, now).next(fresh, now);
        return database.write(transaction -> {
            Optional<Interview> open = store.open(transaction, learner);
            if (open.isPresent() || first.isEmpty()) {
                return open;
            }
            store.add(transaction, fresh);
            store.add(transaction, fresh.id(), first.get());
            return Optional.of(fresh.with(first.get()));
        });
    }

    /** Returns the interview that the learner has going on, if she has one. */
    public Optional<Interview> open(String learner) {
        endOverdue();
        return store.open(learner).filter(interview -> !interview.overAt(now()));
    }

    /** Returns the learner's interview {@code id}, if there is one. */
    public Optional<Interview> find(String learner, String id) {
        endOverdue();
        return store.find(id).filter(interview -> interview.learner().equals(learner));
    }

    /** Returns the learner's interviews that are over, newest first. */
    public List<Interview> finished(String learner, int most) {
        endOverdue();
        return store.finished(learner, most);
    }

    /** Returns what came of the learner's interviews that are over, newest first. */
    public List<InterviewResult> results(String learner, int most) {
        return finished(learner, most).stream().map(reporting::result).toList();
    }

    /** Returns how much time is left, by the clock of this machine. */
    public Duration left(Interview interview) {
        return interview.left(now());
    }

    /** Returns how long {@code item} is meant to take. */
    public Duration meant(Interview.Item item) {
        return item.isQuestion()
                ? Plan.A_QUESTION
                : exercise(item).map(Exercise::difficulty).map(Plan::aPiece).orElse(Duration.ZERO);
    }

    /** Returns the question of {@code item} as it is shown, unless it is a piece of code or gone from the bank. */
    public Optional<Variant> variant(Interview.Item item) {
        return item.isQuestion()
                ? stock.question(item.name()).map(question -> Variant.of(question, item.seed()))
                : Optional.empty();
    }

    /** Returns the exercise of {@code item}, unless it is a question or not on offer any more. */
    public Optional<Exercise> exercise(Interview.Item item) {
        return item.isQuestion() ? Optional.empty() : stock.exercise(item.name());
    }

    /**
     * Takes the answer to a question, and goes on. A question that is gone from the bank is passed over; it does not count.
     *
     * @throws gradus.app.bank.NotAnAnswer if it can't be marked
     */
    public Taken answer(Interview interview, Interview.Item item, List<String> given) {
        requireKind(item, true);
        return sitting.goOn(interview, item, (transaction, current, now) -> {
            Variant variant = variant(current).orElse(null);
            if (variant == null) {
                store.pass(transaction, interview.id(), current.place(), null, now);
                return;
            }
            Marked marked = variant.mark(given);
            store.answer(transaction, interview.id(), current.place(), given, marked.credit(), now);
            answers.add(
                    transaction,
                    new Answered(
                            interview.learner(),
                            variant.question(),
                            current.seed(),
                            given,
                            marked,
                            Answered.Place.INTERVIEW,
                            interview.id(),
                            Answered.thought(current.shownAt(), now),
                            now));
        });
    }

    /**
     * Passes a question or a piece of code over, and goes on. In the report it counts as wrong, with the credit 0; it is no
     * answer, and changes nothing of what is known of the learner elsewhere. What is gone from the bank or the catalogue does not
     * count.
     */
    public Taken skip(Interview interview, Interview.Item item) {
        return sitting.goOn(interview, item, (transaction, current, now) -> {
            boolean there = variant(current).isPresent() || exercise(current).isPresent();
            store.pass(transaction, interview.id(), current.place(), there ? 0.0 : null, now);
        });
    }

    /**
     * Keeps what is typed for a piece of code: it is handed in if time is up before the learner does.
     *
     * @throws IllegalArgumentException if it is over {@link Source#MAX_BYTES} or not text
     */
    public Taken keep(Interview interview, Interview.Item item, String source) {
        requireKind(item, false);
        Source.require(source);
        return sitting.inTime(
                interview,
                item,
                (transaction, current, now) -> store.keep(transaction, interview.id(), current.place(), source));
    }

    /**
     * Hands a piece of code in, for good, and goes on. One that is not on offer any more is passed over; it does not count.
     *
     * @throws IllegalArgumentException if it is over {@link Source#MAX_BYTES} or not text
     * @throws gradus.app.submission.QueueFull if too many submissions wait; the interview stands as before
     */
    public Taken submit(Interview interview, Interview.Item item, String source) {
        requireKind(item, false);
        Taken taken = sitting.goOn(interview, item, (transaction, current, now) -> {
            Exercise exercise = exercise(current).orElse(null);
            if (exercise == null) {
                store.pass(transaction, interview.id(), current.place(), null, now);
                return;
            }
            Submission submission = submissions.submit(transaction, interview.learner(), exercise, source);
            store.submit(transaction, interview.id(), current.place(), source, submission.id(), now);
        });
        submissions.announce();
        return taken;
    }

    /**
     * Ends an interview before its time; what is kept for a piece of code is handed in.
     *
     * @return whether it was going on
     * @throws gradus.app.submission.QueueFull if too many submissions wait; the interview goes on
     */
    public boolean end(Interview interview) {
        endOverdue();
        boolean ended =
                database.write(transaction -> ending.end(transaction, interview.id(), now(), submissions::submit));
        submissions.announce();
        return ended;
    }

    /**
     * Ends all interviews whose time is up, as of then; what is kept for a piece of code is handed in. All that is asked of
     * interviews does so first.
     */
    public void endOverdue() {
        timeUp.endOverdue();
    }

    /** Returns the report on the learner's interview {@code id}, if there is one and it is over. */
    public Optional<InterviewReport> report(String learner, String id) {
        return find(learner, id).filter(Interview::finished).map(reporting::report);
    }

    private static void requireKind(Interview.Item item, boolean question) {
        if (item.isQuestion() != question) {
            throw new IllegalArgumentException(
                    "item %s is %s".formatted(item.item(), question ? "no question" : "no piece of code"));
        }
    }

    /** The database keeps milliseconds. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Stops ending interviews; those whose time comes meanwhile are ended at the next start. */
    @Override
    public void close() {
        timeUp.close();
    }
}
