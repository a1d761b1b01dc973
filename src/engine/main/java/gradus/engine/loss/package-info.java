/**
 * What a network is trained to make small. Start at {@link gradus.engine.loss.Loss}.
 *
 * <p>The last layer of a classifier gives each sample one score per class, any real numbers. A loss turns all of them,
 * together with the right answers, into a single number, and training moves the parameters so that this number falls.
 * It stands at the turning point of a training step: its value is where the forward pass ends, its gradient is the
 * first {@code dOut} that the backward pass hands down.
 *
 * <p>Losses are means over the batch, never sums. Otherwise a batch of twice the size would have gradients of twice the
 * size, and every learning rate would only fit the batch size that it was found with.
 */
@NullMarked
package gradus.engine.loss;

import org.jspecify.annotations.NullMarked;
