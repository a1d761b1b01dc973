/**
 * Differentiation while one computes. Start at {@link gradus.engine.autograd.Value}.
 *
 * <p>Every value remembers the values that it was computed from, and how it changes with each of them. Together they are
 * a graph that grows as the computation goes on, and that knows all that the chain rule needs: to differentiate its last
 * value is to walk through it once, from the end to the beginning, paying each value's gradient out to its operands.
 */
@NullMarked
package gradus.engine.autograd;

import org.jspecify.annotations.NullMarked;
