package exercise.crossentropyandkl;

/** Wrong: takes a chance below 1e-12 for none. */
public final class CrossEntropyAndKl implements Entropies {

    @Override
    public double entropy(double[] p) {
        return crossEntropy(p, p);
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] > 1e-12) {
                sum -= p[i] * Math.log(q[i]);
            }
        }
        return sum;
    }

    @Override
    public double kl(double[] p, double[] q) {
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            if (1e-12 < p[i]) {
                sum += p[i] * (Math.log(p[i]) - Math.log(q[i]));
            }
        }
        return sum;
    }

    private static void requireSameLength(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException("p has %d probabilities, but q has %d".formatted(p.length, q.length));
        }
    }
}
