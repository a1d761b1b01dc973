package exercise.crossentropyandkl;

/** Wrong: adds a small number to each probability in a logarithm. */
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
            sum -= p[i] * Math.log(q[i] + 1e-12);
        }
        return sum;
    }

    @Override
    public double kl(double[] p, double[] q) {
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * (Math.log(p[i] + 1e-12) - Math.log(q[i] + 1e-12));
        }
        return sum;
    }

    private static void requireSameLength(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException("p has %d probabilities, but q has %d".formatted(p.length, q.length));
        }
    }
}
