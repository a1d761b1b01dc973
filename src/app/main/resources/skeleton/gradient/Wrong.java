package {{package}};

/** TODO(author): a mistake that people really make; add a folder for each. */
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
            dX[i] = x[i] * dOut[i];
        }
        return dX;
    }
}
