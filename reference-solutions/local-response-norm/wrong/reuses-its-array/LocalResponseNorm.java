package exercise.localresponsenorm;

import java.util.function.BinaryOperator;

/** Wrong: keeps the array of its results and fills it again. */
public final class LocalResponseNorm implements ResponseNormalization {

    private double[][][][] result = {{{{}}}};

    @Override
    public double[][][][] forward(double[][][][] a, int n, double k, double alpha, double beta) {
        return atEachPixel(a, a, (channels, same) -> {
            double[] scales = scales(channels, n, k, alpha);
            double[] out = new double[channels.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = channels[i] * Math.pow(scales[i], -beta);
            }
            return out;
        });
    }

    /** dA[j] = dOut[j] · scale[j]^-β - 2αβ · a[j] · Σ dOut[i] · a[i] · scale[i]^(-β-1), over the neighbours i of j. */
    @Override
    public double[][][][] backward(double[][][][] a, double[][][][] dOut, int n, double k, double alpha, double beta) {
        return atEachPixel(a, dOut, (channels, upstream) -> {
            double[] scales = scales(channels, n, k, alpha);
            double[] shares = new double[channels.length];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = upstream[i] * channels[i] * Math.pow(scales[i], -beta - 1);
            }
            double[] dA = new double[channels.length];
            for (int j = 0; j < dA.length; j++) {
                double asNumerator = upstream[j] * Math.pow(scales[j], -beta);
                double inScales = -2 * alpha * beta * channels[j] * neighbourSum(shares, j, n);
                dA[j] = asNumerator + inScales;
            }
            return dA;
        });
    }

    private static double[] scales(double[] channels, int n, double k, double alpha) {
        double[] squares = new double[channels.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = channels[i] * channels[i];
        }
        double[] scales = new double[channels.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = k + alpha * neighbourSum(squares, i, n);
        }
        return scales;
    }

    /** The first and the last channels have fewer neighbours. */
    private static double neighbourSum(double[] x, int i, int n) {
        double sum = 0;
        for (int j = Math.max(0, i - n / 2); j <= Math.min(x.length - 1, i + n / 2); j++) {
            sum += x[j];
        }
        return sum;
    }

    /** Applies {@code operator} to the channels of each pixel, {@code [C]}, of two tensors of the same shape. */
    private double[][][][] atEachPixel(double[][][][] first, double[][][][] second, BinaryOperator<double[]> operator) {
        if (result.length != first.length
                || result[0].length != first[0].length
                || result[0][0].length != first[0][0].length
                || result[0][0][0].length != first[0][0][0].length) {
            result = new double[first.length][first[0].length][first[0][0].length][first[0][0][0].length];
        }
        for (int sample = 0; sample < first.length; sample++) {
            for (int y = 0; y < first[sample][0].length; y++) {
                for (int x = 0; x < first[sample][0][y].length; x++) {
                    double[] channels = channels(first[sample], y, x);
                    double[] applied = operator.apply(channels, channels(second[sample], y, x));
                    for (int i = 0; i < applied.length; i++) {
                        result[sample][i][y][x] = applied[i];
                    }
                }
            }
        }
        return result;
    }

    private static double[] channels(double[][][] maps, int y, int x) {
        double[] channels = new double[maps.length];
        for (int i = 0; i < channels.length; i++) {
            channels[i] = maps[i][y][x];
        }
        return channels;
    }
}
