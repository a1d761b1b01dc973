package exercise.batchnorm2d;

import gradus.engine.layer.ImageLayer;

/**
 * Batch normalisation of {@code [N][C][H][W]} images: a mean, a variance, a scale and a shift for each channel.
 *
 * <p>{@code forward(x, true)} normalises by the statistics of the batch, moves the running statistics, and throws an
 * {@code IllegalArgumentException} if a channel has fewer than two numbers; {@code forward(x, false)} normalises by the
 * running statistics and leaves them alone. {@code backward} belongs to the most recent forward, whichever of the two it
 * was, and replaces what {@link #dGamma} and {@link #dBeta} return.
 */
public interface ImageBatchNorm extends ImageLayer {

    /** Makes layers with gamma = 1, beta = 0, a running mean of 0 and a running variance of 1. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes a layer.
         *
         * @param c the number of channels C, at least 1
         * @param eps what is added to a variance before its root is taken, positive
         * @param momentum the weight of the newest batch in the running statistics, in (0, 1]
         */
        ImageBatchNorm make(int c, double eps, double momentum);
    }

    /** Replaces the scale {@code gamma} and the shift {@code beta}, both {@code [C]}; the layer keeps copies. */
    void setParameters(double[] gamma, double[] beta);

    /** Returns the gradient of the loss with respect to gamma that the most recent backward found, {@code [C]}. */
    double[] dGamma();

    /** Returns the gradient of the loss with respect to beta that the most recent backward found, {@code [C]}. */
    double[] dBeta();

    /** Returns the running mean of every channel, {@code [C]}. */
    double[] runningMean();

    /** Returns the running variance of every channel, {@code [C]}. */
    double[] runningVar();
}
