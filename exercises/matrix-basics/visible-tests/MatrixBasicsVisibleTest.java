package exercise.matrixbasics;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class MatrixBasicsVisibleTest {

    /** The matrices of the statement, {@code [2][3]} and {@code [3][2]}. */
    private final double[][] a = {{1, 2, 3}, {4, 5, 6}};

    private final double[][] b = {{1, 0}, {2, 1}, {0, 3}};

    @Test
    void product_followsTheExample(Matrices matrices) {
        Close.check("ab", new double[][] {{5, 11}, {14, 23}}, matrices.matmul(a, b));
    }

    @Test
    void transpose_followsTheExample(Matrices matrices) {
        Close.check("the transpose", new double[][] {{1, 4}, {2, 5}, {3, 6}}, matrices.transpose(a));
    }

    @Test
    void rowAndSums_followTheExample(Matrices matrices) {
        Close.check("the sum along axis 0", new double[] {5, 7, 9}, matrices.sum(a, 0));
        Close.check("the sum along axis 1", new double[] {6, 15}, matrices.sum(a, 1));
        Close.check(
                "a plus v", new double[][] {{11, 22, 33}, {14, 25, 36}}, matrices.addRow(a, new double[] {10, 20, 30}));
    }

    @Test
    void shapesThatDoNotFit_areRefused(Matrices matrices) {
        Expect.thrown(IllegalArgumentException.class, "[2][3] times [2][3]", () -> matrices.matmul(a, a));
    }
}
