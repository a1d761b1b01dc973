package exercise.groupinstancenorm;

import java.util.Arrays;

/** Wrong: pulls gamma out of the means. */
public final class GroupInstanceNorm implements GroupNormalization {

    /** What is done with the number at a place: sample n, channel k, row h, column w. */
    private interface Visit {
        void at(int n, int k, int h, int w);
    }

    private final int c;
    private final int groups;
    private final double eps;
    private double[] gamma;
    private double[] beta;
    private double[] dGamma;
    private double[] dBeta;
    private double[][][][] xHat = {}; // of the most recent forward, [N][C][H][W]
    private double[] root = {}; // √(var + eps) of its groups, [N·G]

    public GroupInstanceNorm(int c, int groups, double eps) {
        if (groups < 1 || c % groups != 0) {
            throw new IllegalArgumentException("groups (%d) must divide c (%d)".formatted(groups, c));
        }
        this.c = c;
        this.groups = groups;
        this.eps = eps;
        this.gamma = new double[c];
        Arrays.fill(gamma, 1);
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
        int m = perGroup(x);
        double[] mean = new double[x.length * groups];
        each(x, (n, k, h, w) -> mean[group(n, k)] += x[n][k][h][w] / m);
        double[] var = new double[x.length * groups];
        each(x, (n, k, h, w) -> {
            double deviation = x[n][k][h][w] - mean[group(n, k)];
            var[group(n, k)] += deviation * deviation / m;
        });
        root = Arrays.stream(var).map(value -> Math.sqrt(value + eps)).toArray();
        xHat = likewise(x);
        double[][][][] y = likewise(x);
        each(x, (n, k, h, w) -> {
            xHat[n][k][h][w] = (x[n][k][h][w] - mean[group(n, k)]) / root[group(n, k)];
            y[n][k][h][w] = gamma[k] * xHat[n][k][h][w] + beta[k];
        });
        return y;
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        int m = perGroup(dOut);
        dGamma = new double[c];
        dBeta = new double[c];
        double[] mean = new double[dOut.length * groups]; // of the gradients with respect to xHat
        double[] along = new double[dOut.length * groups]; // the same, weighted with xHat
        each(dOut, (n, k, h, w) -> {
            mean[group(n, k)] += dOut[n][k][h][w] / m;
            along[group(n, k)] += dOut[n][k][h][w] * xHat[n][k][h][w] / m;
            dGamma[k] += dOut[n][k][h][w] * xHat[n][k][h][w];
            dBeta[k] += dOut[n][k][h][w];
        });
        double[][][][] dX = likewise(dOut);
        each(dOut, (n, k, h, w) -> {
            int group = group(n, k);
            dX[n][k][h][w] =
                    gamma[k] * (dOut[n][k][h][w] - mean[group] - xHat[n][k][h][w] * along[group]) / root[group];
        });
        return dX;
    }

    /** Returns the number of the group that channel {@code k} of sample {@code n} belongs to. */
    private int group(int n, int k) {
        return n * groups + k / (c / groups);
    }

    private int perGroup(double[][][][] x) {
        return c / groups * x[0][0].length * x[0][0][0].length;
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

    /** Returns zeros of the shape of {@code x}. */
    private static double[][][][] likewise(double[][][][] x) {
        return new double[x.length][x[0].length][x[0][0].length][x[0][0][0].length];
    }

    @Override
    public double[] dGamma() {
        return dGamma.clone();
    }

    @Override
    public double[] dBeta() {
        return dBeta.clone();
    }
}
