package gradus.app.submission;

import gradus.app.catalogue.Exercise;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/** Runs of the visible tests: answered at once and stored nowhere, so only so many may wait. */
final class Runs {

    private final Grader grader;
    private final LongSupplier seeds;
    private final int waitingLimit;
    private final Semaphore turns;
    private final Semaphore places;

    /** Creates a desk where {@code atATime} runs are worked on and {@code waitingLimit} more may wait. */
    Runs(Grader grader, LongSupplier seeds, int atATime, int waitingLimit) {
        this.grader = grader;
        this.seeds = seeds;
        this.waitingLimit = waitingLimit;
        this.turns = new Semaphore(atATime, true);
        this.places = new Semaphore(atATime + waitingLimit);
    }

    Verdict run(Exercise exercise, String source) {
        Source.require(source);
        if (!places.tryAcquire()) {
            throw new RunQueueFull(waitingLimit);
        }
        try {
            return takeTurn(exercise, source);
        } finally {
            places.release();
        }
    }

    private Verdict takeTurn(Exercise exercise, String source) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while a run waited for its turn", e);
        }
        try {
            Verdict verdict = grader.grade(exercise, source, Visibility.VISIBLE, seeds.getAsLong());
            if (verdict.kind() == VerdictKind.GRADER_FAULT) {
                throw new GraderFault("the grader gave itself up on a run of " + exercise.slug());
            }
            return verdict;
        } finally {
            turns.release();
        }
    }
}
