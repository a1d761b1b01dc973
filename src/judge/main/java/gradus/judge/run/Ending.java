package gradus.judge.run;

import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.Words;

/**
 * How a runner's life ended before the test did.
 *
 * @param outcome what that makes of the test
 * @param words what the learner is told
 */
public record Ending(Outcome outcome, Words words) {}
