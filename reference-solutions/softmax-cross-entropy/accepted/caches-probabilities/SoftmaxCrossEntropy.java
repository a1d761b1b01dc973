package exercise.softmaxcrossentropy;

/** Keeps shares and distances of the batch it has just seen in fields, made anew by either method. */
public final class SoftmaxCrossEntropy implements ClassificationLoss {

    private double[][] shifted;
    private double[] sums;

    @Override
    public double loss(double[][] z, int[] y) {
        look(z);
        double loss = 0;
        for (int i = 0; i < y.length; i++) {
            loss -= shifted[i][y[i]] - Math.log(sums[i]);
        }
        return loss / y.length;
    }

    @Override
    public double[][] grad(double[][] z, int[] y) {
        look(z);
        double[][] grad = shifted;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < grad[i].length; j++) {
                grad[i][j] = Math.exp(grad[i][j]) / sums[i];
            }
            grad[i][y[i]] -= 1.0;
            for (int j = 0; j < grad[i].length; j++) {
                grad[i][j] *= 1.0 / y.length;
            }
        }
        return grad;
    }

    private void look(double[][] z) {
        shifted = new double[z.length][z[0].length];
        sums = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double max = z[i][0];
            for (int j = 1; j < z[i].length; j++) {
                if (z[i][j] > max) {
                    max = z[i][j];
                }
            }
            for (int j = 0; j < z[i].length; j++) {
                shifted[i][j] = z[i][j] - max;
                sums[i] += Math.exp(shifted[i][j]);
            }
        }
    }
}
