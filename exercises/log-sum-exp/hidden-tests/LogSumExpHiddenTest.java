package exercise.logsumexp;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogSumExpHiddenTest {

    private static final double NONE = Double.NEGATIVE_INFINITY;

    @Test
    void logSumExp_ofOrdinaryScores(RowLogarithms logarithms, Draw draw) {
        double[][] z = draw.matrix(3, 5);
        Close.check("lse", written(z), logarithms.logSumExpRows(copy(z)));
    }

    @Test
    void logSoftmax_ofOrdinaryScores(RowLogarithms logarithms, Draw draw) {
        double[][] z = draw.matrix(4, 3);
        double[][] expected = new double[4][3];
        for (int i = 0; i < 4; i++) {
            double sum = Arrays.stream(z[i]).map(Math::exp).sum();
            for (int j = 0; j < 3; j++) {
                expected[i][j] = Math.log(Math.exp(z[i][j]) / sum);
            }
        }
        Close.check("y", expected, logarithms.logSoftmaxRows(copy(z)));
    }

    /** C equal scores c: the sum is C e^c. */
    @Test
    void equalScores_addTheLogarithmOfTheirNumber(RowLogarithms logarithms, Draw draw) {
        double[][] z = new double[2][6];
        double[] expected = new double[2];
        double[][] uniform = new double[2][6];
        for (int i = 0; i < 2; i++) {
            double score = draw.real(-3, 3);
            Arrays.fill(z[i], score);
            expected[i] = score + Math.log(6);
            Arrays.fill(uniform[i], -Math.log(6));
        }
        Close.check("lse", expected, logarithms.logSumExpRows(copy(z)));
        Close.check("y", uniform, logarithms.logSoftmaxRows(copy(z)));
    }

    @Test
    void singleScore_isItsOwnLogSumExp(RowLogarithms logarithms, Draw draw) {
        double[][] z = draw.matrix(4, 1);
        double[] scores = {z[0][0], z[1][0], z[2][0], z[3][0]};
        Close.check("lse", scores, logarithms.logSumExpRows(copy(z)));
        Close.check("y", new double[4][1], logarithms.logSoftmaxRows(copy(z)));
    }

    @Test
    void highScores_doNotOverflow(RowLogarithms logarithms, Draw draw) {
        shiftedBy(draw.real(1000, 2000), logarithms, draw);
    }

    @Test
    void lowScores_doNotVanish(RowLogarithms logarithms, Draw draw) {
        shiftedBy(draw.real(-2000, -1000), logarithms, draw);
    }

    private static void shiftedBy(double shift, RowLogarithms logarithms, Draw draw) {
        double[][] z = draw.matrix(3, 4);
        double[] expected = written(z);
        double[][] shifted = copy(z);
        for (int i = 0; i < 3; i++) {
            expected[i] += shift;
            for (int j = 0; j < 4; j++) {
                shifted[i][j] += shift;
            }
        }
        Close.check("lse", expected, logarithms.logSumExpRows(copy(shifted)));
        Close.check("y", logSoftmax(z), logarithms.logSoftmaxRows(shifted));
    }

    @Test
    void rowsFarApart_keepTheirOwnScale(RowLogarithms logarithms, Draw draw) {
        double[][] z = draw.matrix(4, 3);
        double[] expected = written(z);
        double[][] relative = logSoftmax(z);
        double[] shifts = {1500, -1500, 0, -3000};
        for (int i = 0; i < 4; i++) {
            expected[i] += shifts[i];
            for (int j = 0; j < 3; j++) {
                z[i][j] += shifts[i];
            }
        }
        Close.check("lse", expected, logarithms.logSumExpRows(copy(z)));
        Close.check("y", relative, logarithms.logSoftmaxRows(z));
    }

    /** Next to e^1000 the rest of the row is nothing: its largest score is the answer. */
    @Test
    void scoresFarApart_leaveTheLargest(RowLogarithms logarithms, Draw draw) {
        double high = draw.real(1000, 1100);
        double[][] z = {
            {draw.real(-5, 5), high, draw.real(-1100, -1000)},
            {-high, draw.real(-5, 5), -3 * high},
            {high, -high, 0},
            {0, -high, high},
            {-1e4, -1e4, 1e4}
        };
        double[] expected = {high, z[1][1], high, high, 1e4};
        Close.check("lse", expected, logarithms.logSumExpRows(copy(z)));
    }

    /** Scores 12 to 25 below the largest are all that its logarithm is made of. */
    @Test
    void smallScores_addTheirShare(RowLogarithms logarithms, Draw draw) {
        double[][] z = {{0, -draw.real(12, 15)}, {-draw.real(16, 19), 0}, {-draw.real(20, 25), 0}};
        double[] expected = new double[3];
        double[][] relative = copy(z);
        for (int i = 0; i < 3; i++) {
            expected[i] = Math.log1p(Math.exp(z[i][0] + z[i][1]));
            relative[i][0] -= expected[i];
            relative[i][1] -= expected[i];
        }
        Close.check("lse", expected, logarithms.logSumExpRows(copy(z)));
        Close.check("y", relative, logarithms.logSoftmaxRows(copy(z)));
    }

    @Test
    void logSoftmax_ofScoresFarApartStaysFinite(RowLogarithms logarithms, Draw draw) {
        double high = draw.real(1000, 1100);
        double middle = draw.real(-5, 5);
        double low = draw.real(-1100, -1000);
        double[][] z = {{middle, high, low}, {3000, high, low}, {low, middle, high}};
        double[][] expected = {
            {middle - high, 0, low - high}, {0, high - 3000, low - 3000}, {low - high, middle - high, 0}
        };
        Close.check("y", expected, logarithms.logSoftmaxRows(z));
    }

    /** By no more than 300, which the exponentials of bare scores survive as well: overflow is for other tests. */
    @Test
    void logSoftmax_doesNotSeeAShift(RowLogarithms logarithms, Draw draw) {
        double[][] z = draw.matrix(3, 4);
        double[][] shifted = copy(z);
        for (double[] row : shifted) {
            double shift = draw.chance(0.5) ? draw.real(100, 300) : draw.real(-300, -100);
            for (int j = 0; j < row.length; j++) {
                row[j] += shift;
            }
        }
        double[][] y = logarithms.logSoftmaxRows(copy(z));
        Close.check("y", new double[3][4], y, 0, Double.MAX_VALUE); // only its shape, and that all are numbers
        Close.check("y of shifted rows", y, logarithms.logSoftmaxRows(shifted));
    }

    @Test
    void logSoftmax_ofARowMakesOneWhole(RowLogarithms logarithms, Draw draw) {
        double[][] y = logarithms.logSoftmaxRows(draw.matrix(3, 5));
        Close.check("y", new double[3][5], y, 0, Double.MAX_VALUE);
        for (double[] row : y) {
            Close.check(
                    "the sum of e^y over a row",
                    1,
                    Arrays.stream(row).map(Math::exp).sum());
        }
    }

    @Test
    void impossibleScores_addNothing(RowLogarithms logarithms, Draw draw) {
        double[][] z = draw.matrix(2, 3);
        double[][] widened = {{NONE, z[0][0], z[0][1], z[0][2]}, {z[1][0], z[1][1], z[1][2], NONE}};
        Close.check("lse", written(z), logarithms.logSumExpRows(copy(widened)));
        double[][] y = logSoftmax(z);
        double[][] expected = {{NONE, y[0][0], y[0][1], y[0][2]}, {y[1][0], y[1][1], y[1][2], NONE}};
        Close.check("y", expected, logarithms.logSoftmaxRows(widened));
    }

    @Test
    void rowOfImpossibleScores_isMinusInfinity(RowLogarithms logarithms, Draw draw) {
        double[] row = draw.vector(2);
        double[] lse = logarithms.logSumExpRows(new double[][] {{NONE, NONE}, row, {NONE, NONE}});
        Close.check("lse", new double[] {NONE, written(new double[][] {row})[0], NONE}, lse);
    }

    @Test
    void input_isLeftAlone(RowLogarithms logarithms, Draw draw) {
        double[][] z = draw.matrix(3, 4);
        Unchanged input = Unchanged.of("z", z);
        logarithms.logSumExpRows(z);
        input.check();
        logarithms.logSoftmaxRows(z);
        input.check();
    }

    /** Also for single scores, which are their own log Σ e^z. */
    @Test
    void results_areNewArrays(RowLogarithms logarithms, Draw draw) {
        for (double[][] z : List.of(draw.matrix(3, 4), draw.matrix(3, 1), draw.matrix(1, 1))) {
            double[] lse = logarithms.logSumExpRows(z);
            Separate.check("lse", lse, (Object) z);
            Separate.check("lse of the second call", logarithms.logSumExpRows(z), z, lse);
            double[][] y = logarithms.logSoftmaxRows(z);
            Separate.check("y", y, z, lse);
            Separate.check("y of the second call", logarithms.logSoftmaxRows(z), z, lse, y);
        }
    }

    /** Returns log Σ e^z as it is written, which is good enough for scores around 1. */
    private static double[] written(double[][] z) {
        return Arrays.stream(z)
                .mapToDouble(row -> Math.log(Arrays.stream(row).map(Math::exp).sum()))
                .toArray();
    }

    /** Returns z - log Σ e^z as it is written. */
    private static double[][] logSoftmax(double[][] z) {
        double[] lse = written(z);
        double[][] y = copy(z);
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                y[i][j] -= lse[i];
            }
        }
        return y;
    }

    /** Calls are made with copies, so that only one test minds if the input is changed. */
    private static double[][] copy(double[][] z) {
        return Arrays.stream(z).map(double[]::clone).toArray(double[][]::new);
    }
}
