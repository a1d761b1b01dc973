package exercise.conv2dsinglechannel;

/**
 * Zero padding and convolution of a single channel.
 *
 * <p>Images and kernels are rectangular and have at least one row and one column; paddings are at least 0, strides at
 * least 1. Arguments are left as they are and results are new arrays.
 */
public interface SingleChannelConvolution {

    /**
     * Returns {@code x} with a border of zeros, {@code p} wide on each of its four sides.
     *
     * @param x {@code [H][W]}
     * @param p the width of the border
     * @return {@code [H + 2p][W + 2p]}
     */
    double[][] pad(double[][] x, int p);

    /**
     * Returns the cross-correlation of the padded image with the kernel: the kernel is not flipped.
     *
     * @param x {@code [H][W]} the image
     * @param k {@code [kh][kw]} the kernel
     * @param p the padding on each of the four sides
     * @param s the stride along both axes
     * @return {@code [(H - kh + 2p) / s + 1][(W - kw + 2p) / s + 1]}, the quotients rounded down
     * @throws IllegalArgumentException if the kernel does not fit: {@code kh > H + 2p} or {@code kw > W + 2p}
     */
    double[][] conv(double[][] x, double[][] k, int p, int s);
}
