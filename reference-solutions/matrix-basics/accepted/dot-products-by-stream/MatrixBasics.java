package exercise.matrixbasics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Every entry of the product is the dot product of a row of a and a column of b. */
public final class MatrixBasics implements Matrices {

    @Override
    public double[][] matmul(double[][] a, double[][] b) {
        double[][] columns = transpose(b);
        if (columns[0].length != a[0].length) {
            throw new IllegalArgumentException("inner dimensions differ");
        }
        return Arrays.stream(a)
                .map(row -> Arrays.stream(columns)
                        .mapToDouble(column -> dot(row, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double dot(double[] u, double[] v) {
        return IntStream.range(0, u.length).mapToDouble(k -> u[k] * v[k]).sum();
    }

    @Override
    public double[][] transpose(double[][] a) {
        return IntStream.range(0, a[0].length)
                .mapToObj(j -> Arrays.stream(a).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public double[][] addRow(double[][] m, double[] v) {
        double[][] sum = new double[m.length][];
        for (int i = 0; i < m.length; i++) {
            if (m[i].length != v.length) {
                throw new IllegalArgumentException("row " + i);
            }
            sum[i] = m[i].clone();
            for (int j = 0; j < v.length; j++) {
                sum[i][j] += v[j];
            }
        }
        return sum;
    }

    @Override
    public double[] sum(double[][] m, int axis) {
        return switch (axis) {
            case 0 -> sum(transpose(m), 1);
            case 1 ->
                Arrays.stream(m).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
            default -> throw new IllegalArgumentException("axis: " + axis);
        };
    }
}
