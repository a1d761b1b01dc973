package exercise.convoutputdims;

/** Counts the places of the window by visiting them. */
public final class ConvOutputDims implements ShapeRules {

    @Override
    public int out(int w, int f, int p, int s) {
        int places = 0;
        for (int start = -p; start + f <= w + p; start += s) {
            places++;
        }
        if (places == 0) {
            throw new IllegalArgumentException("a window of %d has no place".formatted(f));
        }
        return places;
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
