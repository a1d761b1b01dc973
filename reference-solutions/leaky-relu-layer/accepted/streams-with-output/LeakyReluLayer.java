package exercise.leakyrelulayer;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A ReLU of x less k ReLUs of -x; the output is remembered, which has the sign of the input. */
public final class LeakyReluLayer implements LeakyRelu {

    private final double k;
    private double[][] y;

    public LeakyReluLayer(double k) {
        if (k > 0 && k < 1) {
            this.k = k;
        } else {
            throw new IllegalArgumentException();
        }
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        y = Arrays.stream(x)
                .map(row -> Arrays.stream(row)
                        .map(value -> Math.max(value, 0) - k * Math.max(-value, 0))
                        .toArray())
                .toArray(double[][]::new);
        return y;
    }

    @Override
    public double[][] backward(double[][] dOut) {
        return IntStream.range(0, y.length)
                .mapToObj(i -> IntStream.range(0, y[i].length)
                        .mapToDouble(j -> y[i][j] <= 0 ? k * dOut[i][j] : dOut[i][j])
                        .toArray())
                .toArray(double[][]::new);
    }
}
