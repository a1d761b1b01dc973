package {{package}};

import java.util.stream.IntStream;

/** TODO(author): another right way: another formula, another order, another style. */
public final class {{solution}} implements {{contract}} {

    @Override
    public double[] forward(double[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> Math.pow(x[i], 2)).toArray();
    }

    @Override
    public double[] backward(double[] x, double[] dOut) {
        return IntStream.range(0, x.length).mapToDouble(i -> (x[i] + x[i]) * dOut[i]).toArray();
    }
}
