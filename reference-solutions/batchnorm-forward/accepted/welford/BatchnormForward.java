package exercise.batchnormforward;

import java.util.Arrays;

/** Takes mean and variance of a column in a single pass by Welford's updates, column by column. */
public final class BatchnormForward implements BatchNorm {

    private final double eps;
    private final double momentum;
    private final double[] runningMean;
    private final double[] runningVar;
    private final double[] gamma;
    private final double[] beta;

    public BatchnormForward(int d, double eps, double momentum) {
        this.eps = eps;
        this.momentum = momentum;
        runningMean = new double[d];
        runningVar = new double[d];
        gamma = new double[d];
        beta = new double[d];
        Arrays.fill(runningVar, 1);
        Arrays.fill(gamma, 1);
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        System.arraycopy(gamma, 0, this.gamma, 0, gamma.length);
        System.arraycopy(beta, 0, this.beta, 0, beta.length);
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        if (training && x.length <= 1) {
            throw new IllegalArgumentException("a batch of " + x.length + " has no variance");
        }
        double[][] y = new double[x.length][gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            column(x, y, j, training);
        }
        return y;
    }

    private void column(double[][] x, double[][] y, int j, boolean training) {
        double mean = runningMean[j];
        double var = runningVar[j];
        if (training) {
            mean = 0;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                double before = x[i][j] - mean;
                mean += before / (i + 1);
                squares += before * (x[i][j] - mean);
            }
            var = squares / x.length;
            runningMean[j] += momentum * (mean - runningMean[j]);
            runningVar[j] += momentum * (squares / (x.length - 1) - runningVar[j]);
        }
        for (int i = 0; i < x.length; i++) {
            y[i][j] = gamma[j] * (x[i][j] - mean) / Math.sqrt(var + eps) + beta[j];
        }
    }

    @Override
    public double[] runningMean() {
        return runningMean;
    }

    @Override
    public double[] runningVar() {
        return runningVar;
    }
}
