package exercise.convoutputdims;

/** Wrong: divides the padding by the stride on its own. */
public final class ConvOutputDims implements ShapeRules {

    @Override
    public int out(int w, int f, int p, int s) {
        if (f > w + 2 * p) {
            throw new IllegalArgumentException("window (%d) must fit into %d + 2 * %d".formatted(f, w, p));
        }
        // the room beside the window, in steps; the place where it starts counts too
        return Math.floorDiv(w - f, s) + 2 * p / s + 1;
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
