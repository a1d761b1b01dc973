/**
 * How parameters move once their gradients are known. Start at {@link gradus.engine.optimizer.Optimizer}.
 *
 * <p>Training repeats three things: the forward pass computes a loss, the backward pass computes the gradient of that
 * loss with respect to every parameter, and the optimiser turns gradients into a step. An optimiser knows nothing about
 * layers or losses. It sees a list of parameter arrays and a list of gradient arrays of the same shapes, and whatever it
 * remembers from step to step (a velocity, a sum of squares) it remembers once for each number in those arrays.
 */
@NullMarked
package gradus.engine.optimizer;

import org.jspecify.annotations.NullMarked;
