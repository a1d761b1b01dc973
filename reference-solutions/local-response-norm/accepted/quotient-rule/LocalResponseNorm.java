package exercise.localresponsenorm;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Multiplies dOut by the whole matrix of derivatives of a pixel's channels. */
public final class LocalResponseNorm implements ResponseNormalization {

    @Override
    public double[][][][] forward(double[][][][] a, int n, double k, double alpha, double beta) {
        double[][][][] out = zerosLike(a);
        for (int s = 0; s < a.length; s++) {
            for (int pixel = 0; pixel < a[s][0].length * a[s][0][0].length; pixel++) {
                int y = pixel / a[s][0][0].length;
                int x = pixel % a[s][0][0].length;
                double[] channels =
                        Arrays.stream(a[s]).mapToDouble(map -> map[y][x]).toArray();
                for (int i = 0; i < channels.length; i++) {
                    out[s][i][y][x] = channels[i] / Math.pow(scale(channels, i, n, k, alpha), beta);
                }
            }
        }
        return out;
    }

    @Override
    public double[][][][] backward(double[][][][] a, double[][][][] dOut, int n, double k, double alpha, double beta) {
        double[][][][] dA = zerosLike(a);
        for (int s = 0; s < a.length; s++) {
            for (int pixel = 0; pixel < a[s][0].length * a[s][0][0].length; pixel++) {
                int y = pixel / a[s][0][0].length;
                int x = pixel % a[s][0][0].length;
                double[] channels =
                        Arrays.stream(a[s]).mapToDouble(map -> map[y][x]).toArray();
                double[] upstream =
                        Arrays.stream(dOut[s]).mapToDouble(map -> map[y][x]).toArray();
                for (int j = 0; j < channels.length; j++) {
                    double sum = 0;
                    for (int i = 0; i < channels.length; i++) {
                        sum += upstream[i] * derivative(channels, i, j, n, k, alpha, beta);
                    }
                    dA[s][j][y][x] = sum;
                }
            }
        }
        return dA;
    }

    /** The derivative of output i with respect to input j, by the quotient rule. */
    private static double derivative(double[] a, int i, int j, int n, double k, double alpha, double beta) {
        double scale = scale(a, i, n, k, alpha);
        double divisor = Math.pow(scale, beta);
        double dNumerator = i == j ? 1 : 0;
        double dDivisor = Math.abs(i - j) <= n / 2 ? beta * divisor / scale * 2 * alpha * a[j] : 0;
        return (dNumerator * divisor - a[i] * dDivisor) / (divisor * divisor);
    }

    private static double scale(double[] a, int i, int n, double k, double alpha) {
        return k
                + alpha
                        * IntStream.range(0, a.length)
                                .filter(j -> Math.abs(i - j) <= n / 2)
                                .mapToDouble(j -> a[j] * a[j])
                                .sum();
    }

    private static double[][][][] zerosLike(double[][][][] a) {
        return new double[a.length][a[0].length][a[0][0].length][a[0][0][0].length];
    }
}
