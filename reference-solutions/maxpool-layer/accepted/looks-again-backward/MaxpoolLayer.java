package exercise.maxpoollayer;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Remembers the images only: backward looks for the largest pixels a second time. */
public final class MaxpoolLayer implements MaxPooling {

    private final int f;
    private final int s;
    private double[][][][] x;

    public MaxpoolLayer(int f, int s) {
        this.f = f;
        this.s = s;
    }

    @Override
    public double[][][][] forward(double[][][][] images, boolean training) {
        if (Math.min(images[0][0].length, images[0][0][0].length) < f) {
            throw new IllegalArgumentException("f = " + f);
        }
        x = images;
        return Arrays.stream(images)
                .map(sample -> Arrays.stream(sample).map(this::pooled).toArray(double[][][]::new))
                .toArray(double[][][][]::new);
    }

    private double[][] pooled(double[][] channel) {
        return tops(channel.length)
                .mapToObj(top -> tops(channel[0].length)
                        .mapToDouble(left -> window(top, left)
                                .mapToDouble(at -> pixel(channel, at))
                                .max()
                                .getAsDouble())
                        .toArray())
                .toArray(double[][]::new);
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        double[][][][] dX = new double[x.length][x[0].length][x[0][0].length][x[0][0][0].length];
        for (int n = 0; n < x.length; n++) {
            for (int c = 0; c < x[n].length; c++) {
                for (int[] place : places(dOut[n][c])) {
                    double[][] channel = x[n][c];
                    int[] best = window(place[0] * s, place[1] * s)
                            .reduce((first, next) -> pixel(channel, next) > pixel(channel, first) ? next : first)
                            .get();
                    dX[n][c][best[0]][best[1]] += dOut[n][c][place[0]][place[1]];
                }
            }
        }
        return dX;
    }

    private IntStream tops(int size) {
        return IntStream.iterate(0, top -> top + f <= size, top -> top + s);
    }

    private Stream<int[]> window(int top, int left) {
        return IntStream.range(0, f * f).mapToObj(i -> new int[] {top + i / f, left + i % f});
    }

    private static int[][] places(double[][] map) {
        return IntStream.range(0, map.length * map[0].length)
                .mapToObj(i -> new int[] {i / map[0].length, i % map[0].length})
                .toArray(int[][]::new);
    }

    private static double pixel(double[][] channel, int[] at) {
        return channel[at[0]][at[1]];
    }
}
