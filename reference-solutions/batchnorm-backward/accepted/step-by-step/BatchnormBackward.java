package exercise.batchnormbackward;

import java.util.stream.IntStream;

/** Goes back node by node: to xHat, to the variance, to the mean, and along all three ways to x. */
public final class BatchnormBackward implements BatchNormGradient {

    @Override
    public Gradients backward(double[][] x, double[] gamma, double eps, double[][] dOut) {
        int n = x.length;
        Gradients all = new Gradients(new double[n][gamma.length], new double[gamma.length], new double[gamma.length]);
        IntStream.range(0, gamma.length).forEach(j -> {
            double[] column = IntStream.range(0, n).mapToDouble(i -> x[i][j]).toArray();
            double mean =
                    IntStream.range(0, n).mapToDouble(i -> column[i]).average().orElseThrow();
            double[] centred =
                    IntStream.range(0, n).mapToDouble(i -> column[i] - mean).toArray();
            double variance = IntStream.range(0, n)
                    .mapToDouble(i -> centred[i] * centred[i])
                    .average()
                    .orElseThrow();
            double inverse = Math.pow(variance + eps, -0.5);

            double[] dXHat = IntStream.range(0, n)
                    .mapToDouble(i -> dOut[i][j] * gamma[j])
                    .toArray();
            double dVariance = 0;
            for (int i = 0; i < n; i++) {
                dVariance += dXHat[i] * centred[i] * -0.5 * inverse * inverse * inverse;
            }
            double dMean = 0;
            for (int i = 0; i < n; i++) {
                dMean += -dXHat[i] * inverse - dVariance * 2 * centred[i] / n;
            }
            for (int i = 0; i < n; i++) {
                all.dX()[i][j] = dXHat[i] * inverse + dVariance * 2 * centred[i] / n + dMean / n;
                all.dGamma()[j] += dOut[i][j] * centred[i] * inverse;
                all.dBeta()[j] += dOut[i][j];
            }
        });
        return all;
    }
}
