package exercise.softmaxforward;

/** Wrong: passes every score through a sigmoid of its own; the classes do not compete. */
public final class SoftmaxForward implements Softmax {

    @Override
    public double[][] forward(double[][] z) {
        double[][] y = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            y[i] = shares(z[i]);
        }
        return y;
    }

    private static double[] shares(double[] scores) {
        double[] shares = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            shares[j] = 1 / (1 + Math.exp(-scores[j]));
        }
        return shares;
    }

    private static double largest(double[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        return largest;
    }
}
