package exercise.softmaxforward;

/** Wrong: divides every exponential by the sum over the whole matrix. */
public final class SoftmaxForward implements Softmax {

    @Override
    public double[][] forward(double[][] z) {
        double[][] y = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            y[i] = shares(z[i]);
        }
        double sum = 0;
        for (double[] row : y) {
            for (double value : row) {
                sum += value;
            }
        }
        for (double[] row : y) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= sum;
            }
        }
        return y;
    }

    private static double[] shares(double[] scores) {
        double largest = largest(scores);
        double[] shares = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            // no exponent is positive, so nothing overflows
            shares[j] = Math.exp(scores[j] - largest);
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
