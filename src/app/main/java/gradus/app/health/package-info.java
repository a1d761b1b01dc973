/**
 * Whether the grader can be believed. Start at {@link gradus.app.health.Health}.
 *
 * <h2>Theory of operation</h2>
 *
 * Grading fails closed. When Gradus starts, the gate of {@link gradus.app.submission.GradingGate} is shut: submissions are
 * stored and wait. {@link gradus.app.health.Health} then tries to break out of a real box; only if every wall holds does
 * the gate open. From then on three submissions whose verdicts are known, the canaries, are graded every few minutes by
 * the same judge as everybody's:
 *
 * <ul>
 *   <li>all three get the verdict they must: grading goes on.
 *   <li>one can not be graded: grading is paused, and the canary is tried again soon; when it can, grading goes on.
 *   <li>one gets another verdict: the judge or its box is broken, so no verdict of it can be believed. Grading stops until
 *       somebody has looked and started Gradus again; what is submitted meanwhile is stored and waits.
 * </ul>
 *
 * A grading that fails for a reason of ours has the canaries graded at once, so that the others wait instead of failing too.
 */
@NullMarked
package gradus.app.health;

import org.jspecify.annotations.NullMarked;
