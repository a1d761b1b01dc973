package exercise.batchnorm2d;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lays the batch out as a table with a row for each channel, normalises its rows, and folds it up again. */
public final class Batchnorm2d implements ImageBatchNorm {

    private final double eps;
    private final double momentum;
    private double[] runningMean;
    private double[] runningVar;
    private double[] gamma;
    private double[] beta;
    private double[] dGamma;
    private double[] dBeta;
    private double[][] xHat;
    private double[] inverse;
    private boolean own;

    public Batchnorm2d(int c, double eps, double momentum) {
        this.eps = eps;
        this.momentum = momentum;
        runningMean = new double[c];
        runningVar = IntStream.range(0, c).mapToDouble(k -> 1).toArray();
        gamma = runningVar.clone();
        beta = new double[c];
        dGamma = new double[c];
        dBeta = new double[c];
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        this.gamma = gamma.clone();
        this.beta = beta.clone();
    }

    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        double[][] table = table(x);
        int m = table[0].length;
        if (training && m == 1) {
            throw new IllegalArgumentException("no variance of a single number");
        }
        own = training;
        xHat = new double[table.length][];
        inverse = new double[table.length];
        double[][] y = new double[table.length][];
        for (int k = 0; k < table.length; k++) {
            double[] channel = table[k];
            double mean = training ? Arrays.stream(channel).average().orElseThrow() : runningMean[k];
            double var = runningVar[k];
            if (training) {
                double squares = Arrays.stream(channel)
                        .map(value -> Math.pow(value - mean, 2))
                        .sum();
                var = squares / m;
                runningMean[k] += momentum * (mean - runningMean[k]);
                runningVar[k] += momentum * (squares / (m - 1) - runningVar[k]);
            }
            double over = Math.pow(var + eps, -0.5);
            double scale = gamma[k];
            double shift = beta[k];
            inverse[k] = over;
            xHat[k] = Arrays.stream(channel).map(value -> (value - mean) * over).toArray();
            y[k] = Arrays.stream(xHat[k]).map(value -> scale * value + shift).toArray();
        }
        return images(y, x);
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        double[][] table = table(dOut);
        double[][] dX = new double[table.length][];
        for (int k = 0; k < table.length; k++) {
            double[] d = table[k];
            double[] hat = xHat[k];
            double sum = Arrays.stream(d).sum();
            double along =
                    IntStream.range(0, d.length).mapToDouble(i -> d[i] * hat[i]).sum();
            dBeta[k] = sum;
            dGamma[k] = along;
            double scale = gamma[k] * inverse[k];
            dX[k] = IntStream.range(0, d.length)
                    .mapToDouble(i -> own ? scale * (d[i] - sum / d.length - hat[i] * along / d.length) : scale * d[i])
                    .toArray();
        }
        return images(dX, dOut);
    }

    private static double[][] table(double[][][][] x) {
        return IntStream.range(0, x[0].length)
                .mapToObj(k -> Arrays.stream(x)
                        .flatMap(sample -> Arrays.stream(sample[k]))
                        .flatMapToDouble(Arrays::stream)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][][][] images(double[][] table, double[][][][] like) {
        int height = like[0][0].length;
        int width = like[0][0][0].length;
        double[][][][] x = new double[like.length][table.length][height][width];
        for (int k = 0; k < table.length; k++) {
            int at = 0;
            for (double[][][] sample : x) {
                for (double[] row : sample[k]) {
                    System.arraycopy(table[k], at, row, 0, width);
                    at += width;
                }
            }
        }
        return x;
    }

    @Override
    public double[] dGamma() {
        return dGamma;
    }

    @Override
    public double[] dBeta() {
        return dBeta;
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
