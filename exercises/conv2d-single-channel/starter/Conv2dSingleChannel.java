package exercise.conv2dsinglechannel;

/** Zero padding and convolution of a single channel. */
public final class Conv2dSingleChannel implements SingleChannelConvolution {

    /** Puts {@code x}, {@code [H][W]}, into the middle of a new array of zeros, {@code [H + 2p][W + 2p]}. */
    @Override
    public double[][] pad(double[][] x, int p) {
        throw new UnsupportedOperationException("TODO");
    }

    // out[oy][ox] = sum over a, b of  padded[oy * s + a][ox * s + b] * k[a][b]
    //
    //     oy = 0 ... floor((H - kh + 2p) / s)        a = 0 ... kh - 1
    //     ox = 0 ... floor((W - kw + 2p) / s)        b = 0 ... kw - 1

    /**
     * Slides the kernel {@code k}, {@code [kh][kw]}, over the padded image in steps of {@code s}.
     *
     * @throws IllegalArgumentException if the kernel is larger than the padded image
     */
    @Override
    public double[][] conv(double[][] x, double[][] k, int p, int s) {
        throw new UnsupportedOperationException("TODO");
    }
}
