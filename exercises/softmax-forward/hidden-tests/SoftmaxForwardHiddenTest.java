package exercise.softmaxforward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxForwardHiddenTest {

    @Test
    void shares_areProportionalToExponentials(Softmax softmax, Draw draw) {
        double[][] z = draw.matrix(1, 5);
        Close.check("y", byGaps(z), forward(softmax, z));
    }

    @Test
    void everyRow_addsUpToOne(Softmax softmax, Draw draw) {
        double[][] y = forward(softmax, draw.matrix(4, 3));
        requireShape(y, 4, 3);
        double[] sums = new double[4];
        for (int i = 0; i < 4; i++) {
            sums[i] = Arrays.stream(y[i]).sum();
        }
        Close.check("the sum of each row", new double[] {1, 1, 1, 1}, sums);
    }

    @Test
    void everyRow_isASampleOfItsOwn(Softmax softmax, Draw draw) {
        double[][] z = draw.matrix(3, 5);
        z[2] = new double[5];
        double[][] y = forward(softmax, z);
        double[][] alone = new double[3][];
        for (int i = 0; i < 3; i++) {
            double[][] row = forward(softmax, new double[][] {z[i]});
            requireShape(row, 1, 5);
            alone[i] = row[0];
        }
        Close.check("y", alone, y);
    }

    @Test
    void shiftOfARow_changesNothing(Softmax softmax, Draw draw) {
        double[][] z = draw.matrix(3, 4);
        double[][] shifted = copy(z);
        for (double[] row : shifted) {
            double shift = draw.real(10, 50) * (draw.chance(0.5) ? 1 : -1);
            for (int j = 0; j < row.length; j++) {
                row[j] += shift;
            }
        }
        double[][] y = forward(softmax, z);
        requireShape(y, 3, 4);
        Close.check("y of the shifted rows", y, forward(softmax, shifted));
    }

    @Test
    void equalScores_shareEqually(Softmax softmax, Draw draw) {
        double score = draw.real(-2, 2);
        double[][] z = {{score, score, score, score}};
        Close.check("y", new double[][] {{0.25, 0.25, 0.25, 0.25}}, forward(softmax, z));
    }

    @Test
    void oneClass_getsEverything(Softmax softmax, Draw draw) {
        Close.check("y", new double[][] {{1}, {1}}, forward(softmax, draw.matrix(2, 1)));
    }

    @Test
    void largeScores_doNotOverflow(Softmax softmax, Draw draw) {
        double[][] z = around(draw, 1000, 9000, 2, 3);
        Close.check("y", byGaps(z), forward(softmax, z));
    }

    @Test
    void veryNegativeScores_doNotVanish(Softmax softmax, Draw draw) {
        double[][] z = around(draw, -9000, -1000, 2, 3);
        Close.check("y", byGaps(z), forward(softmax, z));
    }

    @Test
    void rowsFarApart_doNotDisturbEachOther(Softmax softmax, Draw draw) {
        double[][] z = new double[4][];
        double[] centres = {1500, -1500, 0, 5000};
        for (int i = 0; i < 4; i++) {
            z[i] = around(draw, centres[i], centres[i] + 1, 1, 3)[0];
        }
        Close.check("y", byGaps(z), forward(softmax, z));
    }

    @Test
    void hugeGaps_giveZeroAndOne(Softmax softmax, Draw draw) {
        double high = draw.real(8000, 9999);
        double[][] z = {
            {500, -high, -high, -high},
            {-high, high, 0, -1000},
            {0, -1000, high, -high},
            {-high, 0, -1000, high},
            {high - 1, -high, -high, high}
        };
        double[][] expected = {
            {1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}, {1 / (1 + Math.E), 0, 0, 1 / (1 + Math.exp(-1))}
        };
        for (int i = 0; i < z.length; i++) {
            double[][] y = forward(softmax, new double[][] {z[i]});
            Close.check("y", new double[][] {expected[i]}, y, 1e-9, 1e-30);
        }
    }

    @Test
    void tinyShares_keepTheirDigits(Softmax softmax, Draw draw) {
        double high = draw.real(20, 25);
        double[] z = {
            high,
            high - draw.real(0.5, 1),
            high - draw.real(12, 20),
            draw.real(-25, -20),
            draw.real(-60, -50),
            draw.real(-300, -200),
            draw.real(-600, -500)
        };
        Close.check("y", byGaps(new double[][] {z}), forward(softmax, new double[][] {z}), 1e-9, 0);
    }

    @Test
    void calls_doNotDisturbEachOther(Softmax softmax, Draw draw) {
        double[][] first = draw.matrix(2, 3);
        double[][] second = draw.matrix(4, 2);
        double[][] before = forward(softmax, first);
        requireShape(before, 2, 3);
        double[][] between = forward(softmax, second);
        requireShape(between, 4, 2);
        Close.check("y of the same scores, later", before, forward(softmax, first));
        Close.check("y of the other scores, later", between, forward(softmax, second));
        double[][] reused = draw.matrix(2, 3);
        softmax.forward(reused);
        for (int i = 0; i < 2; i++) {
            System.arraycopy(first[i], 0, reused[i], 0, 3);
        }
        Close.check("y of the same array with other scores", before, softmax.forward(reused));
    }

    @Test
    void scores_areLeftAlone(Softmax softmax, Draw draw) {
        double[][] z = draw.matrix(3, 4);
        Unchanged scores = Unchanged.of("z", z);
        softmax.forward(z);
        scores.check();
    }

    /** Also for a single row and a single class. */
    @Test
    void results_areNewArrays(Softmax softmax, Draw draw) {
        for (double[][] z : List.of(draw.matrix(3, 4), draw.matrix(1, 4), draw.matrix(2, 1))) {
            double[][] y = softmax.forward(z);
            Separate.check("y", y, (Object) z);
            Separate.check("y of the second call", softmax.forward(z), z, y);
        }
    }

    /** Softmax by another formula, y_j = 1 / Σ_k exp(z_k - z_j), in which no score stands alone. */
    private static double[][] byGaps(double[][] z) {
        double[][] y = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z[i].length; j++) {
                double score = z[i][j];
                y[i][j] = 1
                        / Arrays.stream(z[i])
                                .map(other -> Math.exp(other - score))
                                .sum();
            }
        }
        return y;
    }

    /** Returns rows of scores that are within 2 of a centre between {@code low} and {@code high}. */
    private static double[][] around(Draw draw, double low, double high, int rows, int columns) {
        double centre = draw.real(low, high);
        double[][] z = draw.matrix(rows, columns);
        for (double[] row : z) {
            for (int j = 0; j < columns; j++) {
                row[j] += centre;
            }
        }
        return z;
    }

    private static void requireShape(double[][] y, int rows, int columns) {
        Close.check("y", new double[rows][columns], y, 0, Double.MAX_VALUE);
    }

    /** Calls forward with a copy, so that only one test minds if the argument is changed. */
    private static double[][] forward(Softmax softmax, double[][] z) {
        return softmax.forward(copy(z));
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
