package exercise.convoutputdims;

/**
 * The shapes that convolution and pooling give.
 *
 * <p>Sizes, kernels, strides and counts are at least 1, paddings at least 0; a shape is {@code [N][C][H][W]} as four
 * numbers.
 */
public interface ShapeRules {

    /**
     * Returns how many places a window has along one axis.
     *
     * @param w the input's size along this axis
     * @param f the window's size
     * @param p the padding on each of the two sides
     * @param s the stride
     * @throws IllegalArgumentException if the window does not fit: {@code f > w + 2p}
     */
    int out(int w, int f, int p, int s);

    /**
     * Returns the shape of a convolution's output.
     *
     * @param n samples in the batch
     * @param c channels of the input
     * @param h height of the input
     * @param w width of the input
     * @param k number of kernels; each is {@code [c][fh][fw]}
     * @param fh height of a kernel
     * @param fw width of a kernel
     * @param p padding on all four sides
     * @param s stride along both axes
     * @return four numbers
     * @throws IllegalArgumentException if a kernel does not fit
     */
    int[] convShape(int n, int c, int h, int w, int k, int fh, int fw, int p, int s);

    /**
     * Returns the shape of a pooling layer's output; the window is {@code f} by {@code f} and there is no padding.
     *
     * @param n samples in the batch
     * @param c channels of the input
     * @param h height of the input
     * @param w width of the input
     * @param f size of the window
     * @param s stride along both axes
     * @return four numbers
     * @throws IllegalArgumentException if the window does not fit
     */
    int[] poolShape(int n, int c, int h, int w, int f, int s);
}
