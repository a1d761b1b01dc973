/**
 * What a network is stacked from. Start at {@link gradus.engine.layer.Layer}.
 *
 * <p>A batch is a {@code double[N][D]}: one row for each of N samples, one column for each of D features. Going forward,
 * a layer turns a batch into another. Going backward, it is told how the loss changes with its output and says how the
 * loss changes with its input, which is what the layer before it needs to be told. That chain of answers is
 * backpropagation.
 *
 * <p>Images keep their rows and columns: a batch of them is a {@code double[N][C][H][W]}, sample, channel, row, column, and
 * an {@link gradus.engine.layer.ImageLayer} is a layer for those. A convolution comes as two functions of its kernels and
 * biases, {@link gradus.engine.layer.ConvolutionForward} and {@link gradus.engine.layer.ConvolutionBackward}: what holds the
 * kernels makes a layer of the two, and either half can be replaced without the other.
 *
 * <p>Layers that learn are {@link gradus.engine.layer.Trainable}, and so is a network of them: they collect the gradients of
 * their parameters while they go backward, and let an optimiser move the parameters afterwards. Collecting and moving are
 * two calls because nobody may move before everybody has answered.
 *
 * <p>Some layers behave differently while the network learns: dropout switches units off, batch normalisation looks at
 * the whole batch. Hence the {@code training} flag: true while learning, false when the network is used.
 */
@NullMarked
package gradus.engine.layer;

import org.jspecify.annotations.NullMarked;
