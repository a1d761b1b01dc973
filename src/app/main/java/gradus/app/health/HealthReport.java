package gradus.app.health;

import gradus.app.submission.GradingGate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the grader's health.
 *
 * @param grading whether submissions are graded
 * @param sandbox what holds learners' code: {@code bubblewrap}, or {@code none}
 * @param selfTest null until it is done
 * @param canaries how each canary did last; those that were not graded yet are not there
 */
public record HealthReport(
        GradingGate.State grading, String sandbox, @Nullable SelfTest selfTest, List<CanaryResult> canaries) {

    /** What a verdict names that was given without a sandbox. */
    public static final String NO_SANDBOX = "none";

    public HealthReport {
        canaries = List.copyOf(canaries);
    }

    /** Returns whether learners' code is held by a sandbox. */
    public boolean sandboxed() {
        return !sandbox.equals(NO_SANDBOX);
    }
}
