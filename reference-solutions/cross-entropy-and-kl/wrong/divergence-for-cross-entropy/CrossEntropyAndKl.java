package exercise.crossentropyandkl;

/** Wrong: returns the divergence as the cross-entropy, so 0 for equal distributions. */
public final class CrossEntropyAndKl implements Entropies {

    @Override
    public double entropy(double[] p) {
        double sum = 0;
        for (double probability : p) {
            sum -= probability > 0 ? probability * Math.log(probability) : 0;
        }
        return sum;
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            // 0 · log 0 would be 0 · −∞, which is NaN
            if (p[i] > 0) {
                sum -= p[i] * (Math.log(q[i]) - Math.log(p[i]));
            }
        }
        return sum;
    }

    @Override
    public double kl(double[] p, double[] q) {
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] > 0) {
                // not log(p / q): that quotient can overflow
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
