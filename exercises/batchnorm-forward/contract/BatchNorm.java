package exercise.batchnormforward;

import gradus.engine.layer.ForwardPass;

/**
 * Batch normalisation of {@code [N][D]} batches, forward only.
 *
 * <p>{@code forward(x, true)} normalises by the statistics of the batch and moves the running statistics; {@code
 * forward(x, false)} normalises by the running statistics and leaves them alone.
 */
public interface BatchNorm extends ForwardPass {

    /** Makes layers with gamma = 1, beta = 0, a running mean of 0 and a running variance of 1. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes a layer.
         *
         * @param d the number of features D, at least 1
         * @param eps what is added to a variance before its root is taken, positive
         * @param momentum the weight of the newest batch in the running statistics, in (0, 1]
         */
        BatchNorm make(int d, double eps, double momentum);
    }

    /** Replaces the scale {@code gamma} and the shift {@code beta}, both {@code [D]}; the layer keeps copies. */
    void setParameters(double[] gamma, double[] beta);

    /** Returns the running mean of every feature, {@code [D]}. */
    double[] runningMean();

    /** Returns the running variance of every feature, {@code [D]}. */
    double[] runningVar();
}
