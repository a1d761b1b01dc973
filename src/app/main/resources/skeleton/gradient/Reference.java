package {{package}};

/** TODO(author): the piece itself; the square stands here to show the form. */
public final class {{solution}} implements {{contract}} {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i];
        }
        return y;
    }

    @Override
    public double[] backward(double[] x, double[] dOut) {
        double[] dX = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            dX[i] = 2 * x[i] * dOut[i];
        }
        return dX;
    }
}
