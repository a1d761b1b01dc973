package exercise.softmaxforward;

/** Wrong: divides by the sums of columns, so the samples share one pot for each class. */
public final class SoftmaxForward implements Softmax {

    @Override
    public double[][] forward(double[][] z) {
        double[][] y = new double[z.length][z[0].length];
        for (int j = 0; j < z[0].length; j++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double[] row : z) {
                largest = Math.max(largest, row[j]);
            }
            double sum = 0;
            for (int i = 0; i < z.length; i++) {
                y[i][j] = Math.exp(z[i][j] - largest);
                sum += y[i][j];
            }
            for (int i = 0; i < z.length; i++) {
                y[i][j] /= sum;
            }
        }
        return y;
    }
}
