package exercise.crossentropyandkl;

/** Wrong: does not compare the lengths. */
public final class CrossEntropyAndKl implements Entropies {

    @Override
    public double entropy(double[] p) {
        return crossEntropy(p, p);
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < Math.min(p.length, q.length); i++) {
            // 0 · log 0 would be 0 · −∞, which is NaN
            if (p[i] > 0) {
                sum -= p[i] * Math.log(q[i]);
            }
        }
        return sum;
    }

    @Override
    public double kl(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < Math.min(p.length, q.length); i++) {
            if (p[i] > 0) {
                // not log(p / q): that quotient can overflow
                sum += p[i] * (Math.log(p[i]) - Math.log(q[i]));
            }
        }
        return sum;
    }
}
