package exercise.layernorm;

import java.util.Arrays;

/** Layer normalisation: each row by its own mean and variance, then a scale and a shift for each feature. */
public final class LayerNorm implements LayerNormalization {

    private final int d;
    private final double eps;
    private double[] gamma;
    private double[] beta;
    private double[] dGamma;
    private double[] dBeta;
    private double[][] xHat = {}; // of the most recent forward, [N][D]
    private double[] root = {}; // √(var + eps) of its rows, [N]

    public LayerNorm(int d, double eps) {
        this.d = d;
        this.eps = eps;
        this.gamma = new double[d];
        Arrays.fill(gamma, 1);
        this.beta = new double[d];
        this.dGamma = new double[d];
        this.dBeta = new double[d];
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        this.gamma = gamma.clone();
        this.beta = beta.clone();
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        int n = x.length;
        xHat = new double[n][d];
        root = new double[n];
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double mean = mean(x[i]);
            root[i] = Math.sqrt(variance(x[i], mean) + eps);
            for (int j = 0; j < d; j++) {
                xHat[i][j] = (x[i][j] - mean) / root[i];
                y[i][j] = gamma[j] * xHat[i][j] + beta[j];
            }
        }
        return y;
    }

    @Override
    public double[][] backward(double[][] dOut) {
        int n = dOut.length;
        double[][] dX = new double[n][d];
        dGamma = new double[d];
        dBeta = new double[d];
        for (int i = 0; i < n; i++) {
            double sum = 0; // of the gradients with respect to xHat
            double along = 0; // the same, weighted with xHat
            for (int j = 0; j < d; j++) {
                double dXHat = gamma[j] * dOut[i][j];
                sum += dXHat;
                along += dXHat * xHat[i][j];
                dGamma[j] += dOut[i][j] * xHat[i][j];
                dBeta[j] += dOut[i][j];
            }
            for (int j = 0; j < d; j++) {
                dX[i][j] = (gamma[j] * dOut[i][j] - sum / d - xHat[i][j] * along / d) / root[i];
            }
        }
        return dX;
    }

    @Override
    public double[] dGamma() {
        return dGamma.clone();
    }

    @Override
    public double[] dBeta() {
        return dBeta.clone();
    }

    private static double mean(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value;
        }
        return sum / row.length;
    }

    private static double variance(double[] row, double mean) {
        double squares = 0;
        for (double value : row) {
            squares += (value - mean) * (value - mean);
        }
        return squares / row.length;
    }
}
