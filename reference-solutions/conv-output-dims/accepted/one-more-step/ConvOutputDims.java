package exercise.convoutputdims;

/** Puts the + 1 into the fraction, and pools like a convolution that has a kernel for each channel. */
public final class ConvOutputDims implements ShapeRules {

    @Override
    public int out(int w, int f, int p, int s) {
        int room = w + 2 * p - f;
        if (room < 0) {
            throw new IllegalArgumentException("window (%d) is larger than the padded input".formatted(f));
        }
        return (room + s) / s;
    }

    @Override
    public int[] convShape(int n, int c, int h, int w, int k, int fh, int fw, int p, int s) {
        return new int[] {n, k, out(h, fh, p, s), out(w, fw, p, s)};
    }

    @Override
    public int[] poolShape(int n, int c, int h, int w, int f, int s) {
        return convShape(n, c, h, w, c, f, f, 0, s);
    }
}
