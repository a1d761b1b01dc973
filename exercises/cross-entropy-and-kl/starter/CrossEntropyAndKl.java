package exercise.crossentropyandkl;

/** Entropy, cross-entropy and Kullback–Leibler divergence, in nats. */
public final class CrossEntropyAndKl implements Entropies {

    /** {@code -(p[0] log p[0] + p[1] log p[1] + ...)}. */
    @Override
    public double entropy(double[] p) {
        throw new UnsupportedOperationException("TODO");
    }

    /** {@code -(p[0] log q[0] + p[1] log q[1] + ...)}. */
    @Override
    public double crossEntropy(double[] p, double[] q) {
        throw new UnsupportedOperationException("TODO");
    }

    /** {@code p[0] log(p[0] / q[0]) + p[1] log(p[1] / q[1]) + ...}. */
    @Override
    public double kl(double[] p, double[] q) {
        throw new UnsupportedOperationException("TODO");
    }
}
