package exercise.layernorm;

import java.util.Arrays;

/** Takes mean and variance of a row by Welford's updates, and multiplies by the row's D by D derivative on the way back. */
public final class LayerNorm implements LayerNormalization {

    private final double eps;
    private final double[] beta;
    private final double[] gamma;
    private final double[] dBeta;
    private final double[] dGamma;
    private double[][] derivative;
    private double[][] xHat;

    public LayerNorm(int d, double eps) {
        this.eps = eps;
        beta = new double[d];
        gamma = new double[d];
        dBeta = new double[d];
        dGamma = new double[d];
        Arrays.fill(gamma, 1.0);
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        for (int j = 0; j < gamma.length; j++) {
            this.gamma[j] = gamma[j];
            this.beta[j] = beta[j];
        }
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        derivative = new double[x.length][];
        xHat = new double[x.length][];
        double[][] y = new double[x.length][gamma.length];
        for (int i = 0; i < x.length; i++) {
            int seen = 0;
            double mean = 0;
            double squares = 0;
            for (double value : x[i]) {
                double before = value - mean;
                mean += before / ++seen;
                squares += before * (value - mean);
            }
            double root = Math.sqrt(squares / seen + eps);
            xHat[i] = new double[seen];
            for (int j = 0; j < seen; j++) {
                xHat[i][j] = (x[i][j] - mean) / root;
                y[i][j] = beta[j] + gamma[j] * xHat[i][j];
            }
            derivative[i] = derivative(xHat[i], root);
        }
        return y;
    }

    private static double[] derivative(double[] xHat, double root) {
        int d = xHat.length;
        double[] flat = new double[d * d];
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < d; k++) {
                flat[j * d + k] = ((j == k ? 1 : 0) - (1 + xHat[j] * xHat[k]) / d) / root;
            }
        }
        return flat;
    }

    @Override
    public double[][] backward(double[][] dOut) {
        Arrays.fill(dGamma, 0);
        Arrays.fill(dBeta, 0);
        int d = gamma.length;
        double[][] dX = new double[dOut.length][d];
        for (int i = 0; i < dOut.length; i++) {
            for (int k = 0; k < d; k++) {
                dBeta[k] += dOut[i][k];
                dGamma[k] += dOut[i][k] * xHat[i][k];
                for (int j = 0; j < d; j++) {
                    dX[i][j] += derivative[i][j * d + k] * gamma[k] * dOut[i][k];
                }
            }
        }
        return dX;
    }

    @Override
    public double[] dGamma() {
        return dGamma;
    }

    @Override
    public double[] dBeta() {
        return dBeta;
    }
}
