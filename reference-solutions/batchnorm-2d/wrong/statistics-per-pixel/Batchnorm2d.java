package exercise.batchnorm2d;

import java.util.Arrays;

/** Wrong: takes mean and variance over the samples only, apart for each pixel. */
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
    private double[] setRoot = {}; // √(var + eps) of each set

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
        return normaliseSets(x);
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
        dGamma = new double[c];
        dBeta = new double[c];
        for (int n = 0; n < dOut.length; n++) {
            for (int k = 0; k < c; k++) {
                for (int h = 0; h < dOut[n][k].length; h++) {
                    for (int w = 0; w < dOut[n][k][h].length; w++) {
                        dGamma[k] += dOut[n][k][h][w] * xHat[n][k][h][w];
                        dBeta[k] += dOut[n][k][h][w];
                    }
                }
            }
        }
        return trained ? dXOfSets(dOut) : dX(dOut, perChannel(dOut));
    }

    private double[][][][] dX(double[][][][] dOut, int m) {
        double[][][][] dX = new double[dOut.length][c][dOut[0][0].length][dOut[0][0][0].length];
        for (int n = 0; n < dOut.length; n++) {
            for (int k = 0; k < c; k++) {
                for (int h = 0; h < dOut[n][k].length; h++) {
                    for (int w = 0; w < dOut[n][k][h].length; w++) {
                        // running statistics do not depend on x: nothing goes back through them
                        double throughStatistics = trained ? (dBeta[k] + xHat[n][k][h][w] * dGamma[k]) / m : 0;
                        dX[n][k][h][w] = gamma[k] / root[k] * (dOut[n][k][h][w] - throughStatistics);
                    }
                }
            }
        }
        return dX;
    }

    private static int set(double[][][][] x, int n, int k, int h, int w) {
        return (k * x[0][0].length + h) * x[0][0][0].length + w;
    }

    private interface Visit {
        void at(int n, int k, int h, int w);
    }

    private static void each(double[][][][] x, Visit visit) {
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < x[n].length; k++) {
                for (int h = 0; h < x[n][k].length; h++) {
                    for (int w = 0; w < x[n][k][h].length; w++) {
                        visit.at(n, k, h, w);
                    }
                }
            }
        }
    }

    private static int sets(double[][][][] x) {
        return x[0].length * x[0][0].length * x[0][0][0].length;
    }

    private static int perSet(double[][][][] x) {
        return perChannel(x) * x[0].length / sets(x);
    }

    private double[][][][] normaliseSets(double[][][][] x) {
        int size = perSet(x);
        double[] means = new double[sets(x)];
        each(x, (n, k, h, w) -> means[set(x, n, k, h, w)] += x[n][k][h][w] / size);
        double[] vars = new double[sets(x)];
        each(
                x,
                (n, k, h, w) ->
                        vars[set(x, n, k, h, w)] += Math.pow(x[n][k][h][w] - means[set(x, n, k, h, w)], 2) / size);
        setRoot = Arrays.stream(vars).map(value -> Math.sqrt(value + eps)).toArray();
        double[][][][] y = normalise(x, runningMean, runningVar);
        each(x, (n, k, h, w) -> {
            int set = set(x, n, k, h, w);
            xHat[n][k][h][w] = (x[n][k][h][w] - means[set]) / setRoot[set];
            y[n][k][h][w] = gamma[k] * xHat[n][k][h][w] + beta[k];
        });
        return y;
    }

    private double[][][][] dXOfSets(double[][][][] dOut) {
        int size = perSet(dOut);
        double[] sums = new double[sets(dOut)];
        double[] along = new double[sets(dOut)];
        each(dOut, (n, k, h, w) -> {
            sums[set(dOut, n, k, h, w)] += gamma[k] * dOut[n][k][h][w] / size;
            along[set(dOut, n, k, h, w)] += gamma[k] * dOut[n][k][h][w] * xHat[n][k][h][w] / size;
        });
        double[][][][] dX = dX(dOut, size);
        each(dOut, (n, k, h, w) -> {
            int set = set(dOut, n, k, h, w);
            dX[n][k][h][w] = (gamma[k] * dOut[n][k][h][w] - sums[set] - xHat[n][k][h][w] * along[set]) / setRoot[set];
        });
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
