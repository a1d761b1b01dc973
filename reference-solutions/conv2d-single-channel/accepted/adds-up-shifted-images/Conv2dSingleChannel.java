package exercise.conv2dsinglechannel;

/** The kernel's loops are the outer ones: each weight adds a shifted and thinned copy of the image to the whole output. */
public final class Conv2dSingleChannel implements SingleChannelConvolution {

    @Override
    public double[][] pad(double[][] x, int p) {
        double[][] padded = new double[x.length + 2 * p][x[0].length + 2 * p];
        for (int y = p; y < padded.length - p; y++) {
            for (int column = p; column < padded[y].length - p; column++) {
                padded[y][column] = x[y - p][column - p];
            }
        }
        return padded;
    }

    @Override
    public double[][] conv(double[][] x, double[][] k, int p, int s) {
        double[][] padded = pad(x, p);
        int roomBelow = padded.length - k.length;
        int roomRight = padded[0].length - k[0].length;
        if (Math.min(roomBelow, roomRight) < 0) {
            throw new IllegalArgumentException("kernel too large");
        }
        double[][] out = new double[1 + roomBelow / s][1 + roomRight / s];
        for (int a = k.length - 1; a >= 0; a--) {
            for (int b = k[0].length - 1; b >= 0; b--) {
                addShifted(out, padded, k[a][b], a, b, s);
            }
        }
        return out;
    }

    private void addShifted(double[][] out, double[][] padded, double weight, int down, int right, int s) {
        for (int oy = 0; oy < out.length; oy++) {
            for (int ox = 0; ox < out[oy].length; ox++) {
                out[oy][ox] += weight * padded[down + oy * s][right + ox * s];
            }
        }
    }
}
