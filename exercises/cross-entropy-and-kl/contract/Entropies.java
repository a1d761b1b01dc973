package exercise.crossentropyandkl;

/**
 * Measures of surprise, in nats: all logarithms are natural ones.
 *
 * <p>A distribution is a {@code [C]} array of probabilities, {@code C >= 1}, that sum up to 1. It is left as it is.
 */
public interface Entropies {

    /** Returns the entropy {@code H(p) = -Σ p[i] log p[i]}, where 0 log 0 is 0. */
    double entropy(double[] p);

    /**
     * Returns the cross-entropy {@code H(p, q) = -Σ p[i] log q[i]}, where 0 log 0 is 0.
     *
     * @param p {@code [C]}, the true distribution
     * @param q {@code [C]}, the predicted one
     * @return positive infinity if {@code q} is 0 somewhere where {@code p} is not
     * @throws IllegalArgumentException if {@code p} and {@code q} differ in length
     */
    double crossEntropy(double[] p, double[] q);

    /**
     * Returns the Kullback–Leibler divergence {@code KL(p, q) = Σ p[i] log(p[i] / q[i])}, where 0 log 0 is 0.
     *
     * @param p {@code [C]}, the true distribution
     * @param q {@code [C]}, the predicted one
     * @return positive infinity if {@code q} is 0 somewhere where {@code p} is not
     * @throws IllegalArgumentException if {@code p} and {@code q} differ in length
     */
    double kl(double[] p, double[] q);
}
