package exercise.maxpoollayer;

import gradus.engine.layer.ImageLayer;

/**
 * Max pooling with square windows and without padding.
 *
 * <p>Images are {@code [N][C][H][W]}, outputs {@code [N][C][(H - f) / s + 1][(W - f) / s + 1]}. {@code forward} does the
 * same in training and in use, and throws an {@code IllegalArgumentException} if {@code f > H} or {@code f > W}. {@code
 * backward} belongs to the most recent forward; it is never called before one, and may be called several times after it.
 */
public interface MaxPooling extends ImageLayer {

    /** Makes layers. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes a layer.
         *
         * @param f the height and the width of a window, at least 1
         * @param s the stride along both axes, at least 1
         */
        MaxPooling make(int f, int s);
    }
}
