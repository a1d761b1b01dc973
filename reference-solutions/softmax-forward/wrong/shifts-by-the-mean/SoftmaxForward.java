package exercise.softmaxforward;

import java.util.Arrays;

/** Wrong: subtracts the mean of the row, above which the largest score may still lie by thousands. */
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
        double mean = Arrays.stream(scores).average().orElse(0);
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            shares[j] = Math.exp(scores[j] - mean);
            sum += shares[j];
        }
        for (int j = 0; j < scores.length; j++) {
            shares[j] /= sum;
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
