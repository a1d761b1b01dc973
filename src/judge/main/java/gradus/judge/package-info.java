/**
 * From a source to a verdict. Start at {@link gradus.judge.Judge}.
 *
 * <h2>Theory of operation</h2>
 *
 * Hidden tests run here, in the trusted process, as ordinary JUnit Jupiter tests. The object that they test is a
 * {@link java.lang.reflect.Proxy} of the exercise's contract; each call on it travels as a frame to a runner, a JVM in
 * a box that knows the learner's classes, the contract and the engine, and nothing else. What comes back is decoded
 * into a closed set of values under hard caps; no class of the learner is ever loaded here, and nothing the learner's
 * code prints is read as a result.
 *
 * <ol>
 *   <li>{@code compile}: the source goes to a warm compiler in a box of its own; class bytes or diagnostics come back.
 *   <li>{@code policy}: what the classes use is looked at, and what no exercise needs is refused with a friendly word.
 *   <li>{@code run}: a spare runner is taken from the pool, given the class bytes, and answers calls until it is killed.
 *   <li>{@code kit}: what authors' tests are written with; inputs are drawn from a seed chosen after the source arrived.
 *   <li>{@code diagnosis}: a failed submission is compared with the wrong solutions that people really write.
 * </ol>
 *
 * A {@link gradus.wire.verdict.Verdict} is data about the learner's code; a {@link gradus.wire.verdict.GraderFault} is
 * ours. The two never mix.
 */
@NullMarked
package gradus.judge;

import org.jspecify.annotations.NullMarked;
