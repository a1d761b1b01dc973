package exercise.convoutputdims;

/**
 * Tells the shapes that convolution and pooling give.
 *
 * <p>Shapes are {@code [N][C][H][W]}: height before width. Windows that do not fit whole are dropped; a kernel larger
 * than the padded input is an {@link IllegalArgumentException}.
 */
public final class ConvOutputDims implements ShapeRules {

    @Override
    public int out(int w, int f, int p, int s) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public int[] convShape(int n, int c, int h, int w, int k, int fh, int fw, int p, int s) {
        // [n][c][h][w] and k kernels [c][fh][fw] -> which four numbers?
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public int[] poolShape(int n, int c, int h, int w, int f, int s) {
        // [n][c][h][w] and a window [f][f] -> which four numbers?
        throw new UnsupportedOperationException("TODO");
    }
}
