package exercise.relulayer;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Remembers the output, which is positive exactly where the input was. */
public final class ReluLayer implements Relu {

    private double[][] output;

    @Override
    public double[][] forward(double[][] x, boolean training) {
        output = Arrays.stream(x)
                .map(row -> Arrays.stream(row).map(value -> Math.max(value, 0)).toArray())
                .toArray(double[][]::new);
        return Arrays.stream(output).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public double[][] backward(double[][] dOut) {
        return IntStream.range(0, dOut.length)
                .mapToObj(i -> IntStream.range(0, dOut[i].length)
                        .mapToDouble(j -> Math.signum(output[i][j]) * dOut[i][j])
                        .toArray())
                .toArray(double[][]::new);
    }
}
