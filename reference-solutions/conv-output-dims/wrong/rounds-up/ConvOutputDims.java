package exercise.convoutputdims;

/** Counts an incomplete step. */
public final class ConvOutputDims implements ShapeRules {

    @Override
    public int out(int w, int f, int p, int s) {
        if (f > w + 2 * p) {
            throw new IllegalArgumentException("window (%d) must fit into %d + 2 * %d".formatted(f, w, p));
        }
        return (int) Math.ceil((w + 2 * p - f) / (double) s) + 1;
    }

    @Override
    public int[] convShape(int n, int c, int h, int w, int k, int fh, int fw, int p, int s) {
        return new int[] {n, k, out(h, fh, p, s), out(w, fw, p, s)};
    }

    @Override
    public int[] poolShape(int n, int c, int h, int w, int f, int s) {
        return new int[] {n, c, out(h, f, 0, s), out(w, f, 0, s)};
    }
}
