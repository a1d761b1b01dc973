package exercise.softmaxcrossentropy;

import java.util.Arrays;

/** Measures every score from the right class's, after which the loss is a soft maximum of the gaps and of 0. */
public final class SoftmaxCrossEntropy implements ClassificationLoss {

    @Override
    public double loss(double[][] z, int[] y) {
        double loss = 0;
        for (int i = z.length - 1; i >= 0; i--) {
            loss += soft(gaps(z[i], y[i])) / z.length;
        }
        return loss;
    }

    @Override
    public double[][] grad(double[][] z, int[] y) {
        double[][] grad = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            double[] gaps = gaps(z[i], y[i]);
            double soft = soft(gaps);
            double others = 0;
            for (int j = 0; j < gaps.length; j++) {
                if (j != y[i]) {
                    grad[i][j] = Math.exp(gaps[j] - soft) / z.length;
                    others += grad[i][j];
                }
            }
            // a row of gradients adds up to 0
            grad[i][y[i]] = -others;
        }
        return grad;
    }

    private static double[] gaps(double[] row, int right) {
        return Arrays.stream(row).map(score -> score - row[right]).toArray();
    }

    private static double soft(double[] gaps) {
        double max = Arrays.stream(gaps).max().getAsDouble();
        return max
                + Math.log(Arrays.stream(gaps).map(gap -> Math.exp(gap - max)).sum());
    }
}
