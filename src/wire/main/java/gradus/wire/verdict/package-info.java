/**
 * What grading says: plain values, made by the judge, stored and shown by the app.
 *
 * <p>A {@link gradus.wire.verdict.Verdict} is data about a submission and never about us. Our own failures are
 * {@link gradus.wire.verdict.GraderFault}, an exception: an alarm, retried, and never charged to the learner.
 */
@NullMarked
package gradus.wire.verdict;

import org.jspecify.annotations.NullMarked;
