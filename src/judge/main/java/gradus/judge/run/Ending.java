package gradus.judge.run;

import gradus.wire.verdict.Cause;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a runner's life ended before the test did.
 *
 * @param outcome what that makes of the test
 * @param cause what of a limit was used up, or null
 * @param words what the learner is told
 */
public record Ending(Outcome outcome, @Nullable Cause cause, Words words) {}
