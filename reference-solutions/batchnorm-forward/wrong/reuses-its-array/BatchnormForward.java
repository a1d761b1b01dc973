package exercise.batchnormforward;

import java.util.Arrays;

/** Wrong: keeps one array for the output and fills it anew in every call. */
public final class BatchnormForward implements BatchNorm {

    private final int d;
    private final double eps;
    private final double momentum;
    private final double[] runningMean;
    private final double[] runningVar;
    private double[] gamma;
    private double[] beta;
    private double[][] output = {};

    public BatchnormForward(int d, double eps, double momentum) {
        this.d = d;
        this.eps = eps;
        this.momentum = momentum;
        this.runningMean = new double[d];
        this.runningVar = ones(d);
        this.gamma = ones(d);
        this.beta = new double[d];
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        this.gamma = gamma.clone();
        this.beta = beta.clone();
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        if (!training) {
            return normalise(x, runningMean, runningVar);
        }
        if (x.length < 2) {
            throw new IllegalArgumentException("training needs two rows at least, not " + x.length);
        }
        double[] mean = mean(x);
        double[] squares = squaredDeviations(x, mean);
        remember(mean, over(squares, x.length - 1));
        return normalise(x, mean, over(squares, x.length));
    }

    private double[][] normalise(double[][] x, double[] mean, double[] var) {
        if (output.length != x.length) {
            output = new double[x.length][d];
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < d; j++) {
                double xHat = (x[i][j] - mean[j]) / Math.sqrt(var[j] + eps);
                output[i][j] = gamma[j] * xHat + beta[j];
            }
        }
        return output;
    }

    private void remember(double[] mean, double[] var) {
        for (int j = 0; j < d; j++) {
            runningMean[j] = (1 - momentum) * runningMean[j] + momentum * mean[j];
            runningVar[j] = (1 - momentum) * runningVar[j] + momentum * var[j];
        }
    }

    private double[] mean(double[][] x) {
        double[] sums = new double[d];
        for (double[] row : x) {
            for (int j = 0; j < d; j++) {
                sums[j] += row[j];
            }
        }
        return over(sums, x.length);
    }

    private double[] squaredDeviations(double[][] x, double[] mean) {
        double[] squares = new double[d];
        for (double[] row : x) {
            for (int j = 0; j < d; j++) {
                double deviation = row[j] - mean[j];
                squares[j] += deviation * deviation;
            }
        }
        return squares;
    }

    private double[] over(double[] sums, int count) {
        double[] quotients = new double[d];
        for (int j = 0; j < d; j++) {
            quotients[j] = sums[j] / count;
        }
        return quotients;
    }

    @Override
    public double[] runningMean() {
        return runningMean.clone();
    }

    @Override
    public double[] runningVar() {
        return runningVar.clone();
    }

    private static double[] ones(int d) {
        double[] ones = new double[d];
        Arrays.fill(ones, 1);
        return ones;
    }
}
