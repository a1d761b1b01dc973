package exercise.batchnorm2d;

import java.util.Arrays;

/** Wrong: finds a pair of gradients for each pixel of a map. */
public final class Batchnorm2d implements ImageBatchNorm {

    private final int c;
    private final double eps;
    private final double momentum;
    private final double[] runningMean;
    private final double[] runningVar;
    private double[] gamma;
    private double[] beta;
    private double[] dGamma;
    private double[] dBeta;
    // of the most recent forward
    private boolean trained;
    private double[][][][] xHat = {}; // [N][C][H][W]
    private double[] root = {}; // √(var + eps), [C]

    public Batchnorm2d(int c, double eps, double momentum) {
        this.c = c;
        this.eps = eps;
        this.momentum = momentum;
        this.runningMean = new double[c];
        this.runningVar = ones(c);
        this.gamma = ones(c);
        this.beta = new double[c];
        this.dGamma = new double[c];
        this.dBeta = new double[c];
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        this.gamma = gamma.clone();
        this.beta = beta.clone();
    }

    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        trained = training;
        if (!training) {
            return normalise(x, runningMean, runningVar);
        }
        int m = perChannel(x);
        if (m < 2) {
            throw new IllegalArgumentException("training needs two numbers per channel at least, not " + m);
        }
        double[] mean = mean(x);
        double[] squares = squaredDeviations(x, mean);
        remember(mean, over(squares, m - 1));
        return normalise(x, mean, over(squares, m));
    }

    private double[][][][] normalise(double[][][][] x, double[] mean, double[] var) {
        root = Arrays.stream(var).map(value -> Math.sqrt(value + eps)).toArray();
        xHat = new double[x.length][c][x[0][0].length][x[0][0][0].length];
        double[][][][] y = new double[x.length][c][x[0][0].length][x[0][0][0].length];
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < c; k++) {
                for (int h = 0; h < x[n][k].length; h++) {
                    for (int w = 0; w < x[n][k][h].length; w++) {
                        xHat[n][k][h][w] = (x[n][k][h][w] - mean[k]) / root[k];
                        y[n][k][h][w] = gamma[k] * xHat[n][k][h][w] + beta[k];
                    }
                }
            }
        }
        return y;
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        int pixels = dOut[0][0].length * dOut[0][0][0].length;
        double[] channelGamma = new double[c];
        double[] channelBeta = new double[c];
        dGamma = new double[c * pixels];
        dBeta = new double[c * pixels];
        for (int n = 0; n < dOut.length; n++) {
            for (int k = 0; k < c; k++) {
                for (int h = 0; h < dOut[n][k].length; h++) {
                    for (int w = 0; w < dOut[n][k][h].length; w++) {
                        int at = k * pixels + h * dOut[n][k][h].length + w;
                        dGamma[at] += dOut[n][k][h][w] * xHat[n][k][h][w];
                        dBeta[at] += dOut[n][k][h][w];
                        channelGamma[k] += dOut[n][k][h][w] * xHat[n][k][h][w];
                        channelBeta[k] += dOut[n][k][h][w];
                    }
                }
            }
        }
        return dX(dOut, perChannel(dOut), channelGamma, channelBeta);
    }

    private double[][][][] dX(double[][][][] dOut, int m, double[] channelGamma, double[] channelBeta) {
        double[][][][] dX = new double[dOut.length][c][dOut[0][0].length][dOut[0][0][0].length];
        for (int n = 0; n < dOut.length; n++) {
            for (int k = 0; k < c; k++) {
                for (int h = 0; h < dOut[n][k].length; h++) {
                    for (int w = 0; w < dOut[n][k][h].length; w++) {
                        // running statistics do not depend on x: nothing goes back through them
                        double throughStatistics =
                                trained ? (channelBeta[k] + xHat[n][k][h][w] * channelGamma[k]) / m : 0;
                        dX[n][k][h][w] = gamma[k] / root[k] * (dOut[n][k][h][w] - throughStatistics);
                    }
                }
            }
        }
        return dX;
    }

    private void remember(double[] mean, double[] var) {
        for (int k = 0; k < c; k++) {
            runningMean[k] = (1 - momentum) * runningMean[k] + momentum * mean[k];
            runningVar[k] = (1 - momentum) * runningVar[k] + momentum * var[k];
        }
    }

    private double[] mean(double[][][][] x) {
        double[] sums = new double[c];
        for (double[][][] sample : x) {
            for (int k = 0; k < c; k++) {
                for (double[] row : sample[k]) {
                    for (double value : row) {
                        sums[k] += value;
                    }
                }
            }
        }
        return over(sums, perChannel(x));
    }

    private double[] squaredDeviations(double[][][][] x, double[] mean) {
        double[] squares = new double[c];
        for (double[][][] sample : x) {
            for (int k = 0; k < c; k++) {
                for (double[] row : sample[k]) {
                    for (double value : row) {
                        squares[k] += (value - mean[k]) * (value - mean[k]);
                    }
                }
            }
        }
        return squares;
    }

    /** Returns how many numbers a channel of the whole batch has. */
    private static int perChannel(double[][][][] x) {
        return x.length * x[0][0].length * x[0][0][0].length;
    }

    private static double[] over(double[] sums, int count) {
        return Arrays.stream(sums).map(sum -> sum / count).toArray();
    }

    private static double[] ones(int c) {
        double[] ones = new double[c];
        Arrays.fill(ones, 1);
        return ones;
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
