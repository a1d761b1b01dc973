package gradus.app.submission;

import gradus.app.catalogue.Exercise;
import gradus.app.storage.Database;
import gradus.app.storage.JobQueue;
import gradus.app.storage.StorageFault;
import gradus.app.storage.Transaction;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes submissions in, has them graded, and gives them back. */
public final class Submissions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    /** How something ends that compiled, and was let into a box. */
    private static final Set<VerdictKind> RAN = EnumSet.complementOf(
            EnumSet.of(VerdictKind.COMPILE_ERROR, VerdictKind.FORBIDDEN, VerdictKind.GRADER_FAULT));

    /** A promise to call somebody; closing it takes it back. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * How submissions are graded.
     *
     * @param workers how many are graded at a time, and how many runs beside them
     * @param caps how much may wait
     * @param firstRetry when a submission is graded again after our own failure; doubles each time
     * @param longestRetry the delay does not grow beyond this
     */
    public record Settings(int workers, Caps caps, Duration firstRetry, Duration longestRetry) {

        /** Returns the settings of a server that grades {@code workers} submissions at a time. */
        public static Settings of(int workers) {
            return new Settings(workers, Caps.DEFAULT, Duration.ofSeconds(1), Duration.ofMinutes(10));
        }
    }

    private final Database database;
    private final SubmissionStore store;
    private final Listeners listeners = new Listeners();
    private final Jobs jobs;
    private final JobQueue queue;
    private final Runs runs;
    private final Caps caps;
    private final GradingGate gate;
    private final Clock clock;
    private final Supplier<String> ids;
    private WorkListener work = (transaction, learner, slug, at) -> {};

    /**
     * Creates the submissions of {@code database}; nothing is graded before {@link #start}.
     *
     * @param exercises finds an exercise by its slug
     * @param gate tells whether grading goes on
     * @param aftermath what changes together with a verdict
     * @param seeds what inputs are drawn from, one for each grading
     */
    public Submissions(
            Database database,
            Function<String, Optional<Exercise>> exercises,
            Grader grader,
            GradingGate gate,
            Aftermath aftermath,
            Settings settings,
            Clock clock,
            Supplier<String> ids,
            LongSupplier seeds) {
        this.database = database;
        this.store = new SubmissionStore(database);
        this.runs = new Runs(grader, seeds, gate, settings.workers(), settings.caps());
        this.caps = settings.caps();
        this.gate = gate;
        this.clock = clock;
        this.ids = ids;
        GatedGrader gated = new GatedGrader(grader, gate);
        Grading grading = new Grading(database, store, exercises, gated, seeds, aftermath, listeners, clock);
        this.jobs = new Jobs(grading::grade);
        this.queue = new JobQueue(
                database,
                new JobQueue.Settings("grade", settings.workers(), settings.firstRetry(), settings.longestRetry()),
                jobs,
                clock);
    }

    /**
     * Lets another feature use the queue for work that nobody waits for; to be called before {@link #start}.
     *
     * @param kind a word for this kind of work
     * @param work does the job of an id; like a grading, it may be asked twice
     */
    public Batch batch(String kind, Consumer<String> work) {
        jobs.add(kind, work);
        return new Batch(kind, queue);
    }

    /** Has {@code work} told of each run and each submission; to be called before {@link #start}. */
    public void tellOfWork(WorkListener work) {
        this.work = work;
    }

    /** Starts grading what waits. */
    public void start() {
        queue.start();
    }

    /**
     * Accepts a source: when this returns, it is stored together with the job that will grade it.
     *
     * @throws IllegalArgumentException if the source is over {@link Source#MAX_BYTES} or not text
     * @throws QueueFull if too many submissions wait, of this learner or of all; nothing is stored then
     */
    public Submission submit(String learner, Exercise exercise, String source) {
        Submission accepted = database.write(transaction -> submit(transaction, learner, exercise, source));
        announce();
        return accepted;
    }

    /**
     * Accepts a source together with what else {@code transaction} writes; call {@link #announce} after it is committed.
     *
     * @throws IllegalArgumentException if the source is over {@link Source#MAX_BYTES} or not text
     * @throws QueueFull if too many submissions wait, of this learner or of all
     */
    public Submission submit(Transaction transaction, String learner, Exercise exercise, String source) {
        requirePlace(transaction, learner);
        return submitAnyway(transaction, learner, exercise, source);
    }

    /**
     * Accepts a source as {@link #submit(Transaction, String, Exercise, String)} does, however many submissions wait: for
     * what has to be handed in now, where nobody could try again later.
     *
     * @throws IllegalArgumentException if the source is over {@link Source#MAX_BYTES} or not text
     */
    public Submission submitAnyway(Transaction transaction, String learner, Exercise exercise, String source) {
        Source.require(source);
        Submission submission = new Submission(
                ids.get(),
                learner,
                exercise.slug(),
                store.nextNumber(transaction, learner, exercise.slug()),
                source,
                Instant.ofEpochMilli(clock.millis()),
                null,
                null,
                null);
        int turn = store.nextTurn(transaction, learner);
        store.insert(transaction, submission, turn);
        queue.add(transaction, submission.id(), JobQueue.priorityOfTurn(turn));
        work.worked(transaction, learner, exercise.slug(), submission.submittedAt());
        return submission;
    }

    /** Has what was accepted in a transaction graded at once. */
    public void announce() {
        queue.announce();
    }

    private void requirePlace(Transaction transaction, String learner) {
        SubmissionStore.Waiting waiting = store.waiting(transaction, learner);
        if (waiting.own() >= caps.ownSubmissions()) {
            throw QueueFull.ofOwnSubmissions(waiting.own());
        }
        if (waiting.all() >= caps.submissions()) {
            throw QueueFull.ofSubmissions(waiting.all());
        }
    }

    /** Returns how many submissions wait for their verdict, of all learners. */
    public int waiting() {
        return store.waiting();
    }

    /** Returns whether what waits is being graded. */
    public GradingGate.State grading() {
        return gate.state();
    }

    /** Returns the submission of that id. */
    public Optional<Submission> find(String id) {
        return store.find(id);
    }

    /** Returns the learner's newest submissions to all exercises, newest first. */
    public List<Recent> recent(String learner, int limit) {
        return store.recent(learner, limit);
    }

    /**
     * Returns the sources that the learner has handed in to the exercise and that could be run, oldest first, at most
     * {@code limit}.
     */
    public List<String> sourcesThatRan(String learner, String slug, int limit) {
        return store.sources(learner, slug, RAN, limit);
    }

    /** Returns all of a learner's submissions to an exercise, newest first. */
    public List<Submission> history(String learner, String slug) {
        return history(learner, slug, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Returns a learner's submissions with a number under {@code before}, newest first, at most {@code limit}. */
    public List<Submission> history(String learner, String slug, int before, int limit) {
        return store.history(learner, slug, before, limit);
    }

    /**
     * Puts {@code after} in the place of the verdict {@code before}, and returns whether it did: it does not if the
     * submission has another verdict by now. What follows from verdicts is the caller's to bring up to date.
     */
    public boolean replaceVerdict(Transaction transaction, String id, GivenVerdict before, GivenVerdict after) {
        return store.replaceVerdict(transaction, id, before, after);
    }

    /**
     * Calls {@code listener} once, when the submission has its verdict: at once if it has it already.
     *
     * <p>The listener is called on the grading thread, or on the caller's, and must not block.
     *
     * @throws IllegalArgumentException if there is no such submission
     */
    public Subscription onVerdict(String id, Consumer<Submission> listener) {
        // first listen, then look: a verdict that arrives in between is then seen by both, and told once
        Listeners.Listener subscription = listeners.add(id, listener);
        Optional<Submission> now = store.find(id);
        if (now.isEmpty()) {
            subscription.close();
            throw new IllegalArgumentException("no submission " + id);
        }
        if (!now.get().waiting()) {
            subscription.tell(now.get());
        }
        return subscription;
    }

    /**
     * Grades a source by the visible tests and stores nothing but that the learner is at work.
     *
     * @throws QueueFull if too many runs are going on, of this learner or of all
     * @throws GradingPaused if nothing is graded at the moment
     * @throws gradus.wire.verdict.GraderFault if it could not be graded, for a reason that is ours
     */
    public Verdict run(String learner, Exercise exercise, String source) {
        Verdict verdict = runs.run(learner, exercise, source);
        noteRun(learner, exercise.slug());
        return verdict;
    }

    private void noteRun(String learner, String slug) {
        try {
            Instant now = clock.instant();
            database.write(transaction -> {
                work.worked(transaction, learner, slug, now);
                return slug;
            });
        } catch (StorageFault full) {
            LOG.info("a run was not noted: {}", full.getMessage());
        }
    }

    /** Returns how many runs the learner has going on. */
    int runsOf(String learner) {
        return runs.of(learner);
    }

    /** Stops grading: what has begun is finished, within reason; the rest waits for the next start. */
    @Override
    public void close() {
        gate.close();
        queue.close();
    }
}
