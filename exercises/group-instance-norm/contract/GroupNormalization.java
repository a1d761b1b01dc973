package exercise.groupinstancenorm;

import gradus.engine.layer.ImageLayer;

/**
 * Group normalisation of {@code [N][C][H][W]} images: each sample's channels in groups of neighbours, each group by its
 * own mean and variance, then a scale and a shift for each channel.
 *
 * <p>Training and use are the same. {@code backward} belongs to the most recent forward, and replaces what {@link #dGamma}
 * and {@link #dBeta} return.
 */
public interface GroupNormalization extends ImageLayer {

    /** Makes layers with gamma = 1 and beta = 0. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes a layer.
         *
         * @param c the number of channels C, at least 1
         * @param groups the number of groups G; 1 is layer normalisation of images, C is instance normalisation
         * @param eps what is added to a variance before its root is taken, positive
         * @throws IllegalArgumentException if {@code groups} is below 1 or does not divide {@code c}
         */
        GroupNormalization make(int c, int groups, double eps);
    }

    /** Replaces the scale {@code gamma} and the shift {@code beta}, both {@code [C]}; the layer keeps copies. */
    void setParameters(double[] gamma, double[] beta);

    /** Returns the gradient of the loss with respect to gamma that the most recent backward found, {@code [C]}. */
    double[] dGamma();

    /** Returns the gradient of the loss with respect to beta that the most recent backward found, {@code [C]}. */
    double[] dBeta();
}
