package exercise.gdvariants;

import java.util.List;
import java.util.random.RandomGenerator;

/** Batch, stochastic and mini-batch gradient descent. */
public final class GdVariants implements DescentVariants {

    // gradient over a set S of samples:  mean over n in S of 2 * (x[n] · w - y[n]) * x[n]
    // update:                            w <- w - lr * gradient
    //
    // updates in an epoch:   batch 1    stochastic N    mini-batch ceil(N / size)

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w, int[] indices) {
        throw new UnsupportedOperationException("TODO");
    }

    /** One update for each epoch, with all samples. */
    @Override
    public List<double[]> batch(double[][] x, double[] y, double lr, int epochs) {
        throw new UnsupportedOperationException("TODO");
    }

    /** One update for each sample. */
    @Override
    public List<double[]> stochastic(double[][] x, double[] y, double lr, int epochs, RandomGenerator random) {
        throw new UnsupportedOperationException("TODO");
    }

    /** One update for each {@code size} samples, and one for what is left. */
    @Override
    public List<double[]> miniBatch(double[][] x, double[] y, double lr, int epochs, int size, RandomGenerator random) {
        throw new UnsupportedOperationException("TODO");
    }
}
