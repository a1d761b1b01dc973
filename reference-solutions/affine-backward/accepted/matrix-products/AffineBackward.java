package exercise.affinebackward;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Says the three formulas as they are written, with a transposition and a product; db is a row of ones times dOut. */
public final class AffineBackward implements AffineGradients {

    @Override
    public Grads backward(double[][] x, double[][] w, double[][] dOut) {
        double[][] ones = new double[1][dOut.length];
        Arrays.fill(ones[0], 1);
        return new Grads(product(dOut, transposed(w)), product(transposed(x), dOut), product(ones, dOut)[0]);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] columns = transposed(b);
        return Arrays.stream(a)
                .map(row -> Arrays.stream(columns)
                        .mapToDouble(column -> dot(row, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(column ->
                        Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray())
                .toArray(double[][]::new);
    }
}
