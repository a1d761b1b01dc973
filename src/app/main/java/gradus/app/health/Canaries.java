package gradus.app.health;

import gradus.app.health.CanaryResult.State;
import gradus.app.submission.GradingGate;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grades the canaries and shuts the gate when they do not get their verdicts. One thread at a time. */
final class Canaries {

    private static final Logger LOG = LoggerFactory.getLogger(Canaries.class);

    /**
     * When canaries are graded.
     *
     * @param every from one round to the next
     * @param afterFault from a round in which one could not be graded to the next
     */
    record Schedule(Duration every, Duration afterFault) {

        /** Three gradings in three minutes cost nothing; ten seconds are what a learner waits anyhow. */
        static final Schedule DEFAULT = new Schedule(Duration.ofMinutes(3), Duration.ofSeconds(10));
    }

    private final CanaryGrader grader;
    private final GradingGate gate;
    private final Schedule schedule;
    private final Clock clock;
    private final LongSupplier seeds;
    private final Map<Canary, CanaryResult> results = new EnumMap<>(Canary.class);

    Canaries(CanaryGrader grader, GradingGate gate, Schedule schedule, Clock clock, LongSupplier seeds) {
        this.grader = grader;
        this.gate = gate;
        this.schedule = schedule;
        this.clock = clock;
        this.seeds = seeds;
    }

    /** Grades {@code canaries}, opens, pauses or stops the gate by how they do, and returns when to come again. */
    Duration round(Collection<Canary> canaries) {
        State worst = State.RIGHT;
        for (Canary canary : canaries) {
            CanaryResult result = grade(canary);
            remember(result);
            worst = result.state().compareTo(worst) > 0 ? result.state() : worst;
        }
        switch (worst) {
            case RIGHT -> goOn();
            case NOT_GRADED -> pause();
            case FLIPPED -> stop();
        }
        return worst == State.NOT_GRADED ? schedule.afterFault() : schedule.every();
    }

    private CanaryResult grade(Canary canary) {
        try {
            Verdict verdict = grader.grade(CanaryExercise.text(canary.file()), seeds.getAsLong());
            return new CanaryResult(
                    canary,
                    clock.instant(),
                    stateOf(canary, verdict),
                    verdict.kind().id());
        } catch (RuntimeException fault) {
            LOG.error("the canary {} could not be graded: {}", canary.id(), fault.toString());
            return new CanaryResult(canary, clock.instant(), State.NOT_GRADED, "grader_fault");
        }
    }

    private static State stateOf(Canary canary, Verdict verdict) {
        if (canary.isRight(verdict)) {
            return State.RIGHT;
        }
        boolean notGraded = verdict.kind() == VerdictKind.GRADER_FAULT;
        return notGraded || canary.isInconclusive(verdict) ? State.NOT_GRADED : State.FLIPPED;
    }

    private void goOn() {
        if (gate.state() == GradingGate.State.PAUSED) {
            LOG.warn("all canaries are graded as they must be: grading goes on");
        }
        gate.open();
    }

    private void pause() {
        LOG.error("grading is paused: a canary could not be graded; it is tried again in {}", schedule.afterFault());
        gate.pause();
    }

    private void stop() {
        gate.stop();
        LOG.error(
                "ALARM: grading is stopped until Gradus is started again: a canary got a verdict that it must not get: {}",
                results());
    }

    private synchronized void remember(CanaryResult result) {
        results.put(result.canary(), result);
    }

    /** Returns how each canary did that has been graded. */
    synchronized List<CanaryResult> results() {
        return List.copyOf(results.values());
    }
}
