package exercise.batchnorm2d;

import java.util.Arrays;

/** Visits the numbers of a channel one by one, folds a channel into one scale and one shift, and keeps the input only. */
public final class Batchnorm2d implements ImageBatchNorm {

    /** What is done with the number at a place. */
    private interface Visit {
        void at(int n, int h, int w);
    }

    private final int c;
    private final double eps;
    private final double momentum;
    private final double[] runningMean;
    private final double[] runningVar;
    private final double[] gamma;
    private final double[] beta;
    private final double[] dGamma;
    private final double[] dBeta;
    private double[][][][] input;
    private double[] centre;
    private double[] root;
    private boolean training;

    public Batchnorm2d(int c, double eps, double momentum) {
        this.c = c;
        this.eps = eps;
        this.momentum = momentum;
        runningMean = new double[c];
        runningVar = new double[c];
        gamma = new double[c];
        beta = new double[c];
        dGamma = new double[c];
        dBeta = new double[c];
        Arrays.fill(runningVar, 1);
        Arrays.fill(gamma, 1);
    }

    private static void each(double[][][][] x, Visit visit) {
        for (int n = 0; n < x.length; n++) {
            for (int h = 0; h < x[0][0].length; h++) {
                for (int w = 0; w < x[0][0][0].length; w++) {
                    visit.at(n, h, w);
                }
            }
        }
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        System.arraycopy(gamma, 0, this.gamma, 0, c);
        System.arraycopy(beta, 0, this.beta, 0, c);
    }

    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        int m = x.length * x[0][0].length * x[0][0][0].length;
        if (training && m <= 1) {
            throw new IllegalArgumentException("M = " + m);
        }
        this.training = training;
        input = x;
        centre = runningMean.clone();
        root = new double[c];
        double[][][][] y = new double[x.length][c][x[0][0].length][x[0][0][0].length];
        for (int k = 0; k < c; k++) {
            int channel = k;
            double var = runningVar[k];
            if (training) {
                // Welford's updates: mean, squared deviations, count
                double[] state = new double[3];
                each(x, (n, h, w) -> {
                    double before = x[n][channel][h][w] - state[0];
                    state[0] += before / ++state[2];
                    state[1] += before * (x[n][channel][h][w] - state[0]);
                });
                centre[k] = state[0];
                var = state[1] / m;
                runningMean[k] = momentum * state[0] + (1 - momentum) * runningMean[k];
                runningVar[k] = momentum * var * m / (m - 1) + (1 - momentum) * runningVar[k];
            }
            root[k] = Math.sqrt(var + eps);
            double scale = gamma[k] / root[k];
            double mean = centre[k];
            each(x, (n, h, w) -> y[n][channel][h][w] = scale * (x[n][channel][h][w] - mean) + beta[channel]);
        }
        return y;
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        int m = dOut.length * dOut[0][0].length * dOut[0][0][0].length;
        double[][][][] dX = new double[dOut.length][c][dOut[0][0].length][dOut[0][0][0].length];
        for (int k = 0; k < c; k++) {
            int channel = k;
            double[] sums = new double[2];
            each(dOut, (n, h, w) -> {
                sums[0] += dOut[n][channel][h][w];
                sums[1] += dOut[n][channel][h][w] * (input[n][channel][h][w] - centre[channel]);
            });
            dBeta[k] = sums[0];
            dGamma[k] = sums[1] / root[k];
            double toMean = training ? sums[0] / m : 0;
            double toVar = training ? sums[1] / m / (root[k] * root[k]) : 0;
            each(dOut, (n, h, w) -> {
                double deviation = input[n][channel][h][w] - centre[channel];
                double d = dOut[n][channel][h][w] - toMean - deviation * toVar;
                dX[n][channel][h][w] = d * gamma[channel] / root[channel];
            });
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

    @Override
    public double[] runningMean() {
        return runningMean.clone();
    }

    @Override
    public double[] runningVar() {
        return runningVar.clone();
    }
}
