/**
 * The test kit: what authors write hidden and visible tests with.
 *
 * <p>A test is an ordinary JUnit Jupiter method. A parameter of the contract's type is a fresh object of the learner's
 * class, in a fresh class loader; a parameter of the contract's {@code Constructor} type makes such objects with
 * arguments; a {@link gradus.judge.kit.Draw} parameter draws the inputs. Start with {@link gradus.judge.kit.Close} for
 * values, {@link gradus.judge.kit.GradientCheck} for gradients, {@link gradus.judge.kit.Chance} for random results.
 * {@link gradus.judge.kit.Unchanged} and {@link gradus.judge.kit.Separate} see to whose arrays are whose.
 *
 * <p>A {@link gradus.judge.kit.Mismatch} has two voices: a diagnosis, which may be told to anyone, and a detail with
 * expected and actual values, which is shown for visible tests only.
 */
@NullMarked
package gradus.judge.kit;

import org.jspecify.annotations.NullMarked;
