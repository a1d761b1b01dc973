package exercise.crossentropyandkl;

/** The divergence as what the cross-entropy has above the entropy. */
public final class CrossEntropyAndKl implements Entropies {

    @Override
    public double entropy(double[] p) {
        double sum = 0;
        for (double probability : p) {
            sum += probability > 0 ? probability * Math.log(1 / probability) : 0;
        }
        return sum;
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException(p.length + " and " + q.length);
        }
        double sum = 0;
        for (int i = p.length - 1; i >= 0; i--) {
            if (p[i] == 0) {
                continue;
            }
            if (q[i] == 0) {
                return Double.POSITIVE_INFINITY;
            }
            sum += p[i] * -Math.log(q[i]);
        }
        return sum;
    }

    @Override
    public double kl(double[] p, double[] q) {
        return crossEntropy(p, q) - entropy(p);
    }
}
