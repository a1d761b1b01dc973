package exercise.convoutputdims;

/** Lets pooling shrink the channels as it shrinks the image. */
public final class ConvOutputDims implements ShapeRules {

    @Override
    public int out(int w, int f, int p, int s) {
        if (f > w + 2 * p) {
            throw new IllegalArgumentException("window (%d) must fit into %d + 2 * %d".formatted(f, w, p));
        }
        return (w + 2 * p - f) / s + 1;
    }

    @Override
    public int[] convShape(int n, int c, int h, int w, int k, int fh, int fw, int p, int s) {
        return new int[] {n, k, out(h, fh, p, s), out(w, fw, p, s)};
    }

    @Override
    public int[] poolShape(int n, int c, int h, int w, int f, int s) {
        return new int[] {n, c / s, out(h, f, 0, s), out(w, f, 0, s)};
    }
}
