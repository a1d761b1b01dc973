package exercise.groupinstancenorm;

import java.util.Arrays;

/** Lays each group out flat, normalises it as a row of layer normalisation, and folds it up again. */
public final class GroupInstanceNorm implements GroupNormalization {

    private final int c;
    private final int perGroup;
    private final double eps;
    private final double[] gamma;
    private final double[] beta;
    private final double[] dGamma;
    private final double[] dBeta;
    private double[][][][] input;

    public GroupInstanceNorm(int c, int groups, double eps) {
        if (groups <= 0 || c / groups * groups != c) {
            throw new IllegalArgumentException(c + " channels, " + groups + " groups");
        }
        this.c = c;
        this.perGroup = c / groups;
        this.eps = eps;
        gamma = new double[c];
        beta = new double[c];
        dGamma = new double[c];
        dBeta = new double[c];
        Arrays.fill(gamma, 1);
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        System.arraycopy(gamma, 0, this.gamma, 0, c);
        System.arraycopy(beta, 0, this.beta, 0, c);
    }

    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        input = x;
        double[][][][] y = new double[x.length][c][x[0][0].length][x[0][0][0].length];
        int pixels = x[0][0].length * x[0][0][0].length;
        for (int n = 0; n < x.length; n++) {
            for (int first = 0; first < c; first += perGroup) {
                double[] row = flat(x[n], first);
                double inverse = normalise(row);
                for (int i = 0; i < row.length; i++) {
                    int k = first + i / pixels;
                    row[i] = row[i] * inverse * gamma[k] + beta[k];
                }
                fold(row, y[n], first);
            }
        }
        return y;
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        Arrays.fill(dGamma, 0);
        Arrays.fill(dBeta, 0);
        double[][][][] dX = new double[dOut.length][c][dOut[0][0].length][dOut[0][0][0].length];
        int pixels = dOut[0][0].length * dOut[0][0][0].length;
        for (int n = 0; n < dOut.length; n++) {
            for (int first = 0; first < c; first += perGroup) {
                double[] centred = flat(input[n], first);
                double inverse = normalise(centred);
                double[] row = flat(dOut[n], first);
                double dVar = 0;
                double dMean = 0;
                for (int i = 0; i < row.length; i++) {
                    int k = first + i / pixels;
                    dGamma[k] += row[i] * centred[i] * inverse;
                    dBeta[k] += row[i];
                    row[i] *= gamma[k];
                    dVar -= row[i] * centred[i] * inverse * inverse * inverse / 2;
                    dMean -= row[i] * inverse;
                }
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i] * inverse + (2 * dVar * centred[i] + dMean) / row.length;
                }
                fold(row, dX[n], first);
            }
        }
        return dX;
    }

    /** Takes the mean away from {@code row}, and returns one over its root. */
    private double normalise(double[] row) {
        double mean = Arrays.stream(row).average().orElseThrow();
        Arrays.setAll(row, i -> row[i] - mean);
        return 1
                / Math.sqrt(
                        Arrays.stream(row).map(value -> value * value).average().orElseThrow() + eps);
    }

    private double[] flat(double[][][] sample, int first) {
        return Arrays.stream(sample, first, first + perGroup)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private void fold(double[] row, double[][][] sample, int first) {
        int at = 0;
        for (int k = first; k < first + perGroup; k++) {
            for (double[] line : sample[k]) {
                System.arraycopy(row, at, line, 0, line.length);
                at += line.length;
            }
        }
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
