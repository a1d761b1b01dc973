package exercise.crossentropyandkl;

/** Wrong: takes the logarithm of 0 and multiplies it by 0. */
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
            sum -= p[i] * Math.log(q[i]);
        }
        return sum;
    }

    @Override
    public double kl(double[] p, double[] q) {
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * (Math.log(p[i]) - Math.log(q[i]));
        }
        return sum;
    }

    private static void requireSameLength(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException("p has %d probabilities, but q has %d".formatted(p.length, q.length));
        }
    }
}
