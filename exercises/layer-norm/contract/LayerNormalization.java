package exercise.layernorm;

import gradus.engine.layer.Layer;

/**
 * Layer normalisation of {@code [N][D]} batches: each row by its own mean and variance, then a scale and a shift for each
 * feature.
 *
 * <p>Training and use are the same. {@code backward} belongs to the most recent forward, and replaces what {@link #dGamma}
 * and {@link #dBeta} return.
 */
public interface LayerNormalization extends Layer {

    /** Makes layers with gamma = 1 and beta = 0. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes a layer.
         *
         * @param d the number of features D, at least 1
         * @param eps what is added to a variance before its root is taken, positive
         */
        LayerNormalization make(int d, double eps);
    }

    /** Replaces the scale {@code gamma} and the shift {@code beta}, both {@code [D]}; the layer keeps copies. */
    void setParameters(double[] gamma, double[] beta);

    /** Returns the gradient of the loss with respect to gamma that the most recent backward found, {@code [D]}. */
    double[] dGamma();

    /** Returns the gradient of the loss with respect to beta that the most recent backward found, {@code [D]}. */
    double[] dBeta();
}
