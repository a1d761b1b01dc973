package gradus.app.submission;

import gradus.app.catalogue.Exercise;
import gradus.app.storage.Database;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The job behind a submission: grades it, stores the verdict and tells who waits for it. */
final class Grading {

    private final Database database;
    private final SubmissionStore store;
    private final Function<String, Optional<Exercise>> exercises;
    private final GatedGrader grader;
    private final LongSupplier seeds;
    private final Aftermath aftermath;
    private final Listeners listeners;
    private final Clock clock;

    Grading(
            Database database,
            SubmissionStore store,
            Function<String, Optional<Exercise>> exercises,
            GatedGrader grader,
            LongSupplier seeds,
            Aftermath aftermath,
            Listeners listeners,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.exercises = exercises;
        this.grader = grader;
        this.seeds = seeds;
        this.aftermath = aftermath;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Grades the submission of that id, unless it has been graded; waits while grading is paused.
     *
     * @throws GraderFault if it could not be graded; to be tried again
     */
    void grade(String id) {
        Submission waiting = store.find(id).orElseThrow(() -> new GraderFault("no submission " + id));
        if (!waiting.waiting()) {
            return;
        }
        Submission graded = withVerdict(waiting, verdictOn(waiting));
        if (store(graded)) {
            listeners.tell(graded);
        }
    }

    private Verdict verdictOn(Submission submission) {
        Exercise exercise = exercises
                .apply(submission.slug())
                .orElseThrow(() -> new GraderFault("exercise %s is not on offer".formatted(submission.slug())));
        return grader.grade(exercise, submission.source(), seeds.getAsLong());
    }

    private Submission withVerdict(Submission waiting, Verdict verdict) {
        return new Submission(
                waiting.id(),
                waiting.learner(),
                waiting.slug(),
                waiting.number(),
                waiting.source(),
                waiting.submittedAt(),
                verdict.suite(),
                verdict,
                Instant.ofEpochMilli(clock.millis()));
    }

    private boolean store(Submission graded) {
        Verdict verdict = graded.verdict();
        Instant gradedAt = graded.gradedAt();
        if (verdict == null || gradedAt == null) {
            throw new IllegalArgumentException("submission %s has no verdict".formatted(graded.id()));
        }
        return database.write(transaction -> {
            boolean first = store.setVerdict(transaction, graded.id(), verdict, gradedAt);
            if (first) {
                aftermath.graded(transaction, graded);
            }
            return first;
        });
    }
}
