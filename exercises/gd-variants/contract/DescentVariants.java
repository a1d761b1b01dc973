package exercise.gdvariants;

import java.util.List;
import java.util.random.RandomGenerator;

/** Linear least squares, {@code y ≈ X w}, descended with all, one or some samples for each update. */
public interface DescentVariants {

    /**
     * Returns the gradient of the mean squared error over some of the samples.
     *
     * @param x {@code [N][D]} one sample in each row
     * @param y {@code [N]} the targets
     * @param w {@code [D]} the weights
     * @param indices the samples to take, each in [0, N); one that is there twice counts twice
     * @return {@code [D]}
     * @throws IllegalArgumentException if {@code indices} is empty
     */
    double[] gradient(double[][] x, double[] y, double[] w, int[] indices);

    /**
     * Batch gradient descent: one update for each epoch, with all samples.
     *
     * @return {@code [epochs + 1]} arrays {@code [D]}: the start {@code w = 0} and the weights after each update
     * @throws IllegalArgumentException if {@code epochs} is negative
     */
    List<double[]> batch(double[][] x, double[] y, double lr, int epochs);

    /**
     * Stochastic gradient descent: one update for each sample, in a new random order each epoch.
     *
     * @param random decides the orders
     * @return {@code [epochs * N + 1]} arrays {@code [D]}: the start {@code w = 0} and the weights after each update
     * @throws IllegalArgumentException if {@code epochs} is negative
     */
    List<double[]> stochastic(double[][] x, double[] y, double lr, int epochs, RandomGenerator random);

    /**
     * Mini-batch gradient descent: one update for each {@code size} samples, and one for what is left at the end of an
     * epoch, in a new random order each epoch.
     *
     * @param size how many samples a full mini-batch has
     * @param random decides the orders
     * @return {@code [epochs * ceil(N / size) + 1]} arrays {@code [D]}: the start {@code w = 0} and the weights after
     *     each update
     * @throws IllegalArgumentException if {@code epochs} is negative or {@code size} is less than 1
     */
    List<double[]> miniBatch(double[][] x, double[] y, double lr, int epochs, int size, RandomGenerator random);
}
