package exercise.dropoutlayer;

import gradus.engine.layer.Layer;
import java.util.random.RandomGenerator;

/**
 * Inverted dropout on {@code [N][D]} batches.
 *
 * <p>{@code forward(x, true)} keeps each number with probability {@code keep}, divided by {@code keep}, and sets the
 * others to 0; {@code forward(x, false)} returns the numbers of x. {@code backward} belongs to the most recent forward.
 */
public interface Dropout extends Layer {

    /** Makes layers. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes a layer.
         *
         * @param keep the probability that a number is kept, in (0, 1]; not the probability that it is dropped
         * @param rng the only source of chance
         * @throws IllegalArgumentException if {@code keep} is not in (0, 1]; NaN is not
         */
        Dropout make(double keep, RandomGenerator rng);
    }
}
