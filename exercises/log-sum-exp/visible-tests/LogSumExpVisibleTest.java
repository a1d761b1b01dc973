package exercise.logsumexp;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class LogSumExpVisibleTest {

    /** The example of the statement: e to the scores is 1, 2, 5 in the first row; the second row is 1000 higher. */
    private final double[][] z = {{0, Math.log(2), Math.log(5)}, {1000, 1000 + Math.log(2), 1000 + Math.log(5)}};

    @Test
    void logSumExp_followsTheExample(RowLogarithms logarithms) {
        Close.check("lse", new double[] {Math.log(8), 1000 + Math.log(8)}, logarithms.logSumExpRows(z));
    }

    @Test
    void logSoftmax_followsTheExample(RowLogarithms logarithms) {
        double[] row = {-Math.log(8), -Math.log(4), Math.log(0.625)};
        Close.check("y", new double[][] {row, row}, logarithms.logSoftmaxRows(z));
    }

    @Test
    void minusInfinity_addsNothing(RowLogarithms logarithms) {
        double none = Double.NEGATIVE_INFINITY;
        Close.check("lse", new double[] {3, none}, logarithms.logSumExpRows(new double[][] {{none, 3}, {none, none}}));
    }
}
