package exercise.softmaxforward;

/** Wrong: looks for the largest score in all places but the last. */
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
        double largest = largest(scores);
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            // no exponent is positive, so nothing overflows; one of them is 0, so the sum is at least 1
            shares[j] = Math.exp(scores[j] - largest);
            sum += shares[j];
        }
        for (int j = 0; j < scores.length; j++) {
            shares[j] /= sum;
        }
        return shares;
    }

    private static double largest(double[] scores) {
        double largest = scores[0];
        for (int j = 1; j < scores.length - 1; j++) {
            largest = Math.max(largest, scores[j]);
        }
        return largest;
    }
}
