package exercise.conv2dforward;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Lays each window out as a row and each kernel as a vector: a map is then a matrix times a vector. */
public final class Conv2dForward implements MultiChannelConvolution {

    @Override
    public double[][][][] forward(double[][][][] x, double[][][][] w, double[] b, int p, int s) {
        if (w[0].length != x[0].length) {
            throw new IllegalArgumentException("depth");
        }
        double[][] kernels = Arrays.stream(w).map(Conv2dForward::flat).toArray(double[][]::new);
        return Arrays.stream(x)
                .map(sample -> maps(sample, kernels, b, new int[] {w[0][0].length, w[0][0][0].length}, p, s))
                .toArray(double[][][][]::new);
    }

    private static double[] flat(double[][][] kernel) {
        return Arrays.stream(kernel)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[][][] maps(double[][][] sample, double[][] kernels, double[] b, int[] window, int p, int s) {
        int roomDown = sample[0].length + 2 * p - window[0];
        int roomRight = sample[0][0].length + 2 * p - window[1];
        if (roomDown < 0 || roomRight < 0) {
            throw new IllegalArgumentException("window");
        }
        double[][][] maps = new double[kernels.length][roomDown / s + 1][roomRight / s + 1];
        for (int top = 0; top <= roomDown; top += s) {
            for (int left = 0; left <= roomRight; left += s) {
                double[] row = row(sample, top - p, left - p, window);
                for (int k = 0; k < kernels.length; k++) {
                    maps[k][top / s][left / s] = dot(row, kernels[k]) + b[k];
                }
            }
        }
        return maps;
    }

    private static double[] row(double[][][] sample, int top, int left, int[] window) {
        DoubleStream.Builder row = DoubleStream.builder();
        for (double[][] channel : sample) {
            for (int y = top; y < top + window[0]; y++) {
                for (int column = left; column < left + window[1]; column++) {
                    boolean outside = y < 0 || column < 0 || y >= channel.length || column >= channel[0].length;
                    row.add(outside ? 0 : channel[y][column]);
                }
            }
        }
        return row.build().toArray();
    }

    private static double dot(double[] first, double[] second) {
        double dot = 0;
        for (int i = first.length - 1; i >= 0; i--) {
            dot += first[i] * second[i];
        }
        return dot;
    }
}
