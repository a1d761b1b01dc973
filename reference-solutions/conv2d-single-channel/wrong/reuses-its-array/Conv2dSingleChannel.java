package exercise.conv2dsinglechannel;

/** Wrong: keeps the array of its results and fills it again. */
public final class Conv2dSingleChannel implements SingleChannelConvolution {

    private double[][] out = {{}};

    @Override
    public double[][] pad(double[][] x, int p) {
        double[][] padded = new double[x.length + 2 * p][x[0].length + 2 * p];
        for (int y = 0; y < x.length; y++) {
            System.arraycopy(x[y], 0, padded[p + y], p, x[y].length);
        }
        return padded;
    }

    @Override
    public double[][] conv(double[][] x, double[][] k, int p, int s) {
        double[][] padded = pad(x, p); // [H + 2p][W + 2p]
        int rows = places(padded.length, k.length, s);
        int columns = places(padded[0].length, k[0].length, s);
        if (out.length != rows || out[0].length != columns) {
            out = new double[rows][columns];
        }
        for (int oy = 0; oy < rows; oy++) {
            for (int ox = 0; ox < columns; ox++) {
                out[oy][ox] = sumOfProducts(padded, k, oy * s, ox * s);
            }
        }
        return out;
    }

    /** The window's top left corner is at {@code padded[top][left]}. */
    private static double sumOfProducts(double[][] padded, double[][] k, int top, int left) {
        double sum = 0;
        for (int a = 0; a < k.length; a++) {
            for (int b = 0; b < k[0].length; b++) {
                sum += padded[top + a][left + b] * k[a][b];
            }
        }
        return sum;
    }

    private static int places(int size, int window, int s) {
        if (window > size) {
            throw new IllegalArgumentException("a kernel of " + window + " does not fit into " + size);
        }
        return (size - window) / s + 1;
    }
}
