package exercise.maxpoollayer;

/** Wrong: keeps the array of its outputs and fills it again. */
public final class MaxpoolLayer implements MaxPooling {

    private final int f;
    private final int s;
    private int height;
    private int width;
    private int[][][][] winners; // of the last forward, [N][C][rows][columns], each y * width + column

    private double[][][][] out = {{{{}}}};

    public MaxpoolLayer(int f, int s) {
        this.f = f;
        this.s = s;
    }

    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        height = x[0][0].length;
        width = x[0][0][0].length;
        int rows = places(height);
        int columns = places(width);
        winners = new int[x.length][x[0].length][rows][columns];
        if (out.length != x.length
                || out[0].length != x[0].length
                || out[0][0].length != rows
                || out[0][0][0].length != columns) {
            out = new double[x.length][x[0].length][rows][columns];
        }
        for (int n = 0; n < out.length; n++) {
            for (int c = 0; c < out[n].length; c++) {
                for (int oy = 0; oy < out[n][c].length; oy++) {
                    for (int ox = 0; ox < out[n][c][oy].length; ox++) {
                        int winner = winner(x[n][c], oy * s, ox * s);
                        winners[n][c][oy][ox] = winner;
                        out[n][c][oy][ox] = x[n][c][winner / width][winner % width];
                    }
                }
            }
        }
        return out;
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        double[][][][] dX = new double[dOut.length][dOut[0].length][height][width];
        for (int n = 0; n < dOut.length; n++) {
            for (int c = 0; c < dOut[n].length; c++) {
                for (int oy = 0; oy < dOut[n][c].length; oy++) {
                    for (int ox = 0; ox < dOut[n][c][oy].length; ox++) {
                        int winner = winners[n][c][oy][ox];
                        // a pixel may have won several windows
                        dX[n][c][winner / width][winner % width] += dOut[n][c][oy][ox];
                    }
                }
            }
        }
        return dX;
    }

    /** The first of the largest pixels, row by row, of the window whose top left corner is at {@code [top][left]}. */
    private int winner(double[][] channel, int top, int left) {
        int row = top;
        int column = left;
        for (int y = top; y < top + f; y++) {
            for (int z = left; z < left + f; z++) {
                if (channel[y][z] > channel[row][column]) {
                    row = y;
                    column = z;
                }
            }
        }
        return row * width + column;
    }

    private int places(int size) {
        if (f > size) {
            throw new IllegalArgumentException("a window of " + f + " does not fit into " + size);
        }
        return (size - f) / s + 1;
    }
}
