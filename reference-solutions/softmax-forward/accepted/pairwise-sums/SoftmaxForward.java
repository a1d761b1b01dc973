package exercise.softmaxforward;

/** Divides by nothing but sums of gaps: y_j = 1 / Σ_k exp(z_k - z_j); an infinite sum is a share of 0. */
public final class SoftmaxForward implements Softmax {

    @Override
    public double[][] forward(double[][] z) {
        double[][] y = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z[i].length; j++) {
                double sum = 0;
                for (double other : z[i]) {
                    sum += Math.exp(other - z[i][j]);
                }
                y[i][j] = 1 / sum;
            }
        }
        return y;
    }
}
