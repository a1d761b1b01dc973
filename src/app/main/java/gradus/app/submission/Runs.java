package gradus.app.submission;

import gradus.app.catalogue.Exercise;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/** Runs of the visible tests: answered at once and stored nowhere, so only so many may wait, of one learner and of all. */
final class Runs {

    private final Grader grader;
    private final LongSupplier seeds;
    private final GradingGate gate;
    private final Caps caps;
    private final Semaphore turns;
    private final Semaphore places;
    private final Map<String, Integer> byLearner = new ConcurrentHashMap<>();

    /** Creates a desk where {@code atATime} runs are worked on. */
    Runs(Grader grader, LongSupplier seeds, GradingGate gate, int atATime, Caps caps) {
        this.grader = grader;
        this.seeds = seeds;
        this.gate = gate;
        this.caps = caps;
        this.turns = new Semaphore(atATime, true);
        this.places = new Semaphore(atATime + caps.waitingRuns());
    }

    Verdict run(String learner, Exercise exercise, String source) {
        Source.require(source);
        takeOwnPlace(learner);
        try {
            if (!places.tryAcquire()) {
                throw QueueFull.ofRuns(caps.waitingRuns());
            }
            try {
                return takeTurn(exercise, source);
            } finally {
                places.release();
            }
        } finally {
            giveOwnPlace(learner);
        }
    }

    /** Returns how many runs the learner has going on. */
    int of(String learner) {
        return byLearner.getOrDefault(learner, 0);
    }

    private void takeOwnPlace(String learner) {
        byLearner.compute(learner, (name, taken) -> {
            int before = taken == null ? 0 : taken;
            if (before == caps.ownRuns()) {
                throw QueueFull.ofOwnRuns(caps.ownRuns());
            }
            return before + 1;
        });
    }

    private void giveOwnPlace(String learner) {
        byLearner.computeIfPresent(learner, (name, taken) -> taken == 1 ? null : taken - 1);
    }

    private Verdict takeTurn(Exercise exercise, String source) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while a run waited for its turn", e);
        }
        try {
            gate.passRun();
            Verdict verdict = grader.grade(exercise, source, Visibility.VISIBLE, seeds.getAsLong());
            if (verdict.kind() == VerdictKind.GRADER_FAULT) {
                throw new GraderFault("the grader gave itself up on a run of " + exercise.slug());
            }
            return verdict;
        } catch (GraderFault fault) {
            gate.doubt();
            throw fault;
        } finally {
            turns.release();
        }
    }
}
