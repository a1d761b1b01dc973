package {{package}};

/** TODO(author): what it computes, in a few words. */
public final class {{solution}} implements {{contract}} {

    @Override
    public double[] forward(double[] x) {
        // x [n] -> y [n]
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] backward(double[] x, double[] dOut) {
        // x [n], dOut [n] from the layer above -> dX [n]
        throw new UnsupportedOperationException("TODO");
    }
}
