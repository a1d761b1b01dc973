package exercise.conv2dforward;

import java.util.Arrays;

/** Starts every map with its bias; then each single weight adds a shifted and thinned copy of its channel. */
public final class Conv2dForward implements MultiChannelConvolution {

    @Override
    public double[][][][] forward(double[][][][] x, double[][][][] w, double[] b, int p, int s) {
        int channels = w[0].length;
        int kernelRows = w[0][0].length;
        int kernelColumns = w[0][0][0].length;
        int rows = Math.floorDiv(x[0][0].length + 2 * p - kernelRows, s) + 1;
        int columns = Math.floorDiv(x[0][0][0].length + 2 * p - kernelColumns, s) + 1;
        if (channels != x[0].length || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("these kernels do not go with these images");
        }
        double[][][][] out = new double[x.length][w.length][rows][columns];
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < w.length; k++) {
                for (double[] row : out[n][k]) {
                    Arrays.fill(row, b[k]);
                }
                for (int weight = 0; weight < channels * kernelRows * kernelColumns; weight++) {
                    int c = weight / (kernelRows * kernelColumns);
                    int i = weight / kernelColumns % kernelRows;
                    int j = weight % kernelColumns;
                    add(out[n][k], w[k][c][i][j], x[n][c], i - p, j - p, s);
                }
            }
        }
        return out;
    }

    private static void add(double[][] map, double weight, double[][] channel, int down, int right, int s) {
        for (int oy = 0; oy < map.length; oy++) {
            int y = oy * s + down;
            if (y < 0 || y >= channel.length) {
                continue;
            }
            for (int ox = 0; ox < map[oy].length; ox++) {
                int column = ox * s + right;
                if (column >= 0 && column < channel[y].length) {
                    map[oy][ox] += weight * channel[y][column];
                }
            }
        }
    }
}
