package exercise.maxpoollayer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks over the places inside a window in the outer loops and keeps a running maximum of all windows at once. */
public final class MaxpoolLayer implements MaxPooling {

    private final int f;
    private final int s;
    private int[] shape = {0, 0, 0, 0};
    private final List<int[][]> offsets = new ArrayList<>(); // of each map's maxima inside their windows

    public MaxpoolLayer(int f, int s) {
        this.f = f;
        this.s = s;
    }

    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        shape = new int[] {x.length, x[0].length, x[0][0].length, x[0][0][0].length};
        if (f > shape[2] || f > shape[3]) {
            throw new IllegalArgumentException("the window is too large");
        }
        offsets.clear();
        double[][][][] out = new double[shape[0]][shape[1]][][];
        for (int map = 0; map < shape[0] * shape[1]; map++) {
            out[map / shape[1]][map % shape[1]] = pooled(x[map / shape[1]][map % shape[1]]);
        }
        return out;
    }

    private double[][] pooled(double[][] channel) {
        double[][] largest = new double[1 + (shape[2] - f) / s][1 + (shape[3] - f) / s];
        int[][] offset = new int[largest.length][largest[0].length];
        for (double[] row : largest) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int inside = 0; inside < f * f; inside++) {
            for (int oy = 0; oy < largest.length; oy++) {
                for (int ox = 0; ox < largest[oy].length; ox++) {
                    double value = channel[oy * s + inside / f][ox * s + inside % f];
                    if (largest[oy][ox] < value) {
                        largest[oy][ox] = value;
                        offset[oy][ox] = inside;
                    }
                }
            }
        }
        offsets.add(offset);
        return largest;
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        double[][][][] dX = new double[shape[0]][shape[1]][shape[2]][shape[3]];
        for (int map = 0; map < offsets.size(); map++) {
            double[][] upstream = dOut[map / shape[1]][map % shape[1]];
            double[][] to = dX[map / shape[1]][map % shape[1]];
            for (int oy = 0; oy < upstream.length; oy++) {
                for (int ox = 0; ox < upstream[oy].length; ox++) {
                    int inside = offsets.get(map)[oy][ox];
                    to[oy * s + inside / f][ox * s + inside % f] += upstream[oy][ox];
                }
            }
        }
        return dX;
    }
}
