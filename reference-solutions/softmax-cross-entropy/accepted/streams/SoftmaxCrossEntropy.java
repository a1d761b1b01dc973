package exercise.softmaxcrossentropy;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Goes through a matrix of log-shares, with streams. */
public final class SoftmaxCrossEntropy implements ClassificationLoss {

    @Override
    public double loss(double[][] z, int[] y) {
        double[][] logShares = logSoftmax(z);
        return IntStream.range(0, y.length)
                .mapToDouble(i -> -logShares[i][y[i]])
                .average()
                .orElseThrow();
    }

    @Override
    public double[][] grad(double[][] z, int[] y) {
        double[][] logShares = logSoftmax(z);
        return IntStream.range(0, y.length)
                .mapToObj(i -> IntStream.range(0, z[i].length)
                        .mapToDouble(j -> (Math.exp(logShares[i][j]) - (y[i] == j ? 1 : 0)) / y.length)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] logSoftmax(double[][] z) {
        return Arrays.stream(z)
                .map(row -> {
                    double max = Arrays.stream(row).max().orElseThrow();
                    double log = Math.log(Arrays.stream(row)
                            .map(score -> Math.exp(score - max))
                            .sum());
                    return Arrays.stream(row).map(score -> score - max - log).toArray();
                })
                .toArray(double[][]::new);
    }
}
