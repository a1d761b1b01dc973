package exercise.leakyrelulayer;

import gradus.engine.layer.Layer;

/**
 * A leaky rectified linear unit for each number of a {@code [N][D]} batch: {@code y = x} where {@code x > 0}, and {@code
 * y = k x} elsewhere.
 *
 * <p>{@code forward} does the same while learning and in use. {@code backward(dOut)} returns {@code dOut[i][j]} where
 * the most recent forward's {@code x[i][j]} was above 0, and {@code k dOut[i][j]} elsewhere, also at exactly 0. It may be
 * called several times after one forward, and is never called before the first.
 */
public interface LeakyRelu extends Layer {

    /** Makes layers that have not seen any input yet. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes a layer.
         *
         * @param k the slope for numbers that are not positive, in (0, 1)
         * @throws IllegalArgumentException if {@code k} is not in (0, 1); NaN is not
         */
        LeakyRelu make(double k);
    }
}
