package exercise.matrixbasics;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MatrixBasicsHiddenTest {

    @Test
    void product_sumsOverTheInnerDimension(Matrices matrices, Draw draw) {
        for (int[] shape : new int[][] {{3, 4, 2}, {4, 2, 5}, {2, 5, 3}, {3, 1, 2}}) {
            double[][] a = draw.matrix(shape[0], shape[1]);
            a[draw.integer(0, shape[0] - 1)][draw.integer(0, shape[1] - 1)] = 0;
            double[][] b = draw.matrix(shape[1], shape[2]);
            Close.check("ab", product(a, b), matrices.matmul(copy(a), copy(b)));
        }
    }

    @Test
    void product_ofSquareMatricesKeepsTheirOrder(Matrices matrices, Draw draw) {
        double[][] a = draw.matrix(3, 3);
        double[][] b = draw.matrix(3, 3);
        Close.check("ab", product(a, b), matrices.matmul(copy(a), copy(b)));
    }

    /** A row times a column is a single number, a column times a row is a whole matrix. */
    @Test
    void product_ofThinMatrices(Matrices matrices, Draw draw) {
        double[][] row = draw.matrix(1, 4);
        double[][] column = draw.matrix(4, 1);
        Close.check("ab", product(row, column), matrices.matmul(copy(row), copy(column)));
        Close.check("ab", product(column, row), matrices.matmul(copy(column), copy(row)));
    }

    @Test
    void product_refusesShapesThatDoNotFit(Matrices matrices, Draw draw) {
        Expect.thrown(
                IllegalArgumentException.class,
                "more rows of b than columns of a",
                () -> matrices.matmul(draw.matrix(2, 3), draw.matrix(4, 2)));
        Expect.thrown(
                IllegalArgumentException.class,
                "fewer rows of b than columns of a",
                () -> matrices.matmul(draw.matrix(2, 4), draw.matrix(3, 2)));
        Expect.thrown(
                IllegalArgumentException.class,
                "two matrices of the same shape, not square",
                () -> matrices.matmul(draw.matrix(3, 2), draw.matrix(3, 2)));
        Expect.thrown(
                IllegalArgumentException.class,
                "a with a single column and b with more rows",
                () -> matrices.matmul(draw.matrix(2, 1), draw.matrix(2, 2)));
        Expect.thrown(
                IllegalArgumentException.class,
                "b with a single row and a with more columns",
                () -> matrices.matmul(draw.matrix(1, 3), draw.matrix(1, 3)));
    }

    @Test
    void transpose_swapsRowsAndColumns(Matrices matrices, Draw draw) {
        for (int[] shape : new int[][] {{2, 4}, {5, 3}, {3, 3}, {1, 4}, {4, 1}, {1, 1}}) {
            double[][] a = draw.matrix(shape[0], shape[1]);
            double[][] swapped = new double[shape[1]][shape[0]];
            for (int j = 0; j < shape[1]; j++) {
                swapped[j] = column(a, j);
            }
            Close.check("the transpose", swapped, matrices.transpose(copy(a)));
        }
    }

    @Test
    void transposedProduct_isTheProductOfTransposesReversed(Matrices matrices, Draw draw) {
        double[][] a = draw.matrix(2, 4);
        double[][] b = draw.matrix(4, 3);
        double[][] ab = matrices.matmul(copy(a), copy(b));
        Close.check("ab", new double[2][3], ab, 0, Double.MAX_VALUE); // only its shape, and that all are numbers
        double[][] left = matrices.transpose(ab);
        double[][] at = matrices.transpose(copy(a));
        double[][] bt = matrices.transpose(copy(b));
        Close.check("the transpose", new double[3][4], bt, 0, Double.MAX_VALUE);
        Close.check("the transpose", new double[4][2], at, 0, Double.MAX_VALUE);
        double[][] right = matrices.matmul(bt, at);
        Close.check("the product of the transposes", left, right);
    }

    @Test
    void row_isAddedToEveryRow(Matrices matrices, Draw draw) {
        for (int[] shape : new int[][] {{2, 4}, {3, 3}, {5, 2}, {1, 3}, {3, 1}}) {
            double[][] m = draw.matrix(shape[0], shape[1]);
            double[] v = draw.vector(shape[1]);
            m[shape[0] - 1] = new double[shape[1]];
            double[][] expected = new double[shape[0]][shape[1]];
            for (int j = 0; j < v.length; j++) {
                for (int i = 0; i < m.length; i++) {
                    expected[i][j] = v[j] + m[i][j];
                }
            }
            Close.check("m plus v", expected, matrices.addRow(copy(m), v.clone()));
        }
    }

    @Test
    void row_ofAnotherLengthIsRefused(Matrices matrices, Draw draw) {
        double[][] m = draw.matrix(2, 4);
        for (int length : new int[] {3, 5, 2, 1, 8, 0}) {
            Expect.thrown(
                    IllegalArgumentException.class,
                    length < 4 ? "a v shorter than a row" : "a v longer than a row",
                    () -> matrices.addRow(copy(m), draw.vector(length)));
        }
    }

    @Test
    void axisZero_sumsOverTheRows(Matrices matrices, Draw draw) {
        for (int[] shape : new int[][] {{3, 5}, {4, 2}, {3, 3}, {1, 4}, {4, 1}}) {
            double[][] m = draw.matrix(shape[0], shape[1]);
            m[0][0] = 0;
            double[] sums = new double[shape[1]];
            for (int j = 0; j < sums.length; j++) {
                sums[j] = total(column(m, j));
            }
            Close.check("the sum along axis 0", sums, matrices.sum(copy(m), 0));
        }
    }

    @Test
    void axisOne_sumsOverTheColumns(Matrices matrices, Draw draw) {
        for (int[] shape : new int[][] {{3, 5}, {4, 2}, {3, 3}, {1, 4}, {4, 1}}) {
            double[][] m = draw.matrix(shape[0], shape[1]);
            m[0][0] = 0;
            double[] sums = new double[shape[0]];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = total(m[i]);
            }
            Close.check("the sum along axis 1", sums, matrices.sum(copy(m), 1));
        }
    }

    @Test
    void otherAxes_areRefused(Matrices matrices, Draw draw) {
        for (int axis : new int[] {2, -1, 3, -2, Integer.MIN_VALUE}) {
            Expect.thrown(
                    IllegalArgumentException.class,
                    "an axis that is neither 0 nor 1",
                    () -> matrices.sum(draw.matrix(3, 2), axis));
        }
    }

    @Test
    void arguments_areLeftAlone(Matrices matrices, Draw draw) {
        double[][] a = draw.matrix(3, 3);
        double[][] b = draw.matrix(3, 3);
        double[] v = draw.vector(3);
        Unchanged first = Unchanged.of("a", a);
        Unchanged second = Unchanged.of("b", b);
        Unchanged row = Unchanged.of("v", v);
        matrices.matmul(a, b);
        first.check();
        second.check();
        matrices.transpose(a);
        first.check();
        Unchanged matrix = Unchanged.of("m", a);
        matrices.addRow(a, v);
        matrix.check();
        row.check();
        matrices.sum(a, 0);
        matrices.sum(a, 1);
        matrix.check();
    }

    /** Also for a single row, a single number and zeros, which tempt to hand back an argument. */
    @Test
    void results_areNewArrays(Matrices matrices, Draw draw) {
        for (int size : new int[] {3, 1}) {
            double[][] a = draw.matrix(size, size);
            double[][] b = draw.matrix(size, size);
            requireNew("ab", () -> matrices.matmul(a, b), a, b);
            requireNew("the transpose", () -> matrices.transpose(a), a, b);
        }
        for (int[] shape : new int[][] {{3, 4}, {1, 4}, {1, 1}}) {
            double[][] m = draw.matrix(shape[0], shape[1]);
            double[] v = new double[shape[1]];
            requireNew("m plus v", () -> matrices.addRow(m, v), m, v);
            requireNew("the sum along axis 0", () -> matrices.sum(m, 0), m, v);
            requireNew("the sum along axis 1", () -> matrices.sum(m, 1), m, v);
        }
    }

    private static void requireNew(String what, Supplier<Object> call, Object... arguments) {
        Object first = call.get();
        Separate.check(what, first, arguments);
        Separate.check(what + " of the second call", call.get(), first, arguments);
    }

    /** Returns the sum of the outer products of a's columns and b's rows. */
    private static double[][] product(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][b[0].length];
        for (int k = 0; k < b.length; k++) {
            double[] down = column(a, k);
            for (int i = 0; i < down.length; i++) {
                for (int j = 0; j < b[k].length; j++) {
                    sum[i][j] += down[i] * b[k][j];
                }
            }
        }
        return sum;
    }

    private static double[] column(double[][] m, int j) {
        double[] column = new double[m.length];
        for (int i = 0; i < m.length; i++) {
            column[i] = m[i][j];
        }
        return column;
    }

    private static double total(double[] values) {
        double total = 0;
        for (int i = values.length - 1; i >= 0; i--) {
            total += values[i];
        }
        return total;
    }

    /** Calls are made with copies, so that only one test minds if an argument is changed. */
    private static double[][] copy(double[][] m) {
        double[][] copy = new double[m.length][];
        for (int i = 0; i < m.length; i++) {
            copy[i] = m[i].clone();
        }
        return copy;
    }
}
