package exercise.softmaxcrossentropy;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyHiddenTest {

    @Test
    void loss_isMinusTheLogarithmOfTheRightShare(ClassificationLoss loss, Draw draw) {
        double[][] z = draw.matrix(1, 5);
        int[] y = draw.labels(1, 5);
        Close.check("loss", cost(z[0], y[0]), loss(loss, z, y));
    }

    @Test
    void loss_isTheMeanOverTheRows(ClassificationLoss loss, Draw draw) {
        double[][] z = draw.matrix(4, 3);
        int[] y = {0, 2, 1, 2};
        double costs = 0;
        for (int i = 0; i < 4; i++) {
            costs += cost(z[i], y[i]);
        }
        Close.check("loss", costs / 4, loss(loss, z, y));
    }

    @Test
    void loss_ofEqualScores_isLnC(ClassificationLoss loss, Draw draw) {
        int classes = draw.integer(4, 9);
        double[][] z = new double[3][classes];
        Arrays.stream(z).forEach(row -> Arrays.fill(row, draw.real(-2, 2)));
        Close.check("loss", Math.log(classes), loss(loss, z, draw.labels(3, classes)));
    }

    @Test
    void grad_ofOneRow_isShareMinusOneHot(ClassificationLoss loss, Draw draw) {
        double[][] z = draw.matrix(1, 5);
        int[] y = draw.labels(1, 5);
        z[0][(y[0] + 1) % 5] = draw.real(0.5, 2);
        z[0][(y[0] + 3) % 5] = 0;
        // a tiny share is small, and not 0
        z[0][(y[0] + 2) % 5] = -draw.real(30, 40);
        Close.check("grad", shareMinusOneHot(z, y), grad(loss, z, y), Close.RELATIVE, 1e-25);
    }

    @Test
    void grad_isDividedByTheRows(ClassificationLoss loss, Draw draw) {
        double[][] z = draw.matrix(3, 4);
        int[] y = {1, 3, 0};
        double[][] expected = shareMinusOneHot(z, y);
        for (double[] row : expected) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= 3;
            }
        }
        Close.check("grad", expected, grad(loss, z, y));
    }

    @Test
    void grad_agreesWithTheNumericalGradientOfTheLoss(ClassificationLoss loss, Draw draw) {
        double[][] z = draw.matrix(3, 5);
        int[] y = draw.labels(3, 5);
        // a small share: where something is added to it before the logarithm is taken, it shows
        z[0][y[0]] = draw.real(-7, -6);
        double[][] dZ = grad(loss, z, y);
        GradientCheck.of(() -> loss(loss, z, y)).check("grad", z, dZ);
    }

    @Test
    void grad_ofEveryRow_addsUpToZero(ClassificationLoss loss, Draw draw) {
        double[][] dZ = grad(loss, draw.matrix(4, 3), new int[] {2, 0, 1, 1});
        Close.check("grad", new double[4][3], dZ, 0, Double.MAX_VALUE);
        double[] sums = new double[4];
        for (int i = 0; i < 4; i++) {
            sums[i] = Arrays.stream(dZ[i]).sum();
        }
        Close.check("the sum of each row of grad", new double[4], sums);
    }

    @Test
    void loss_ofConfidentMistakes_isFinite(ClassificationLoss loss, Draw draw) {
        double gap = draw.real(1600, 9000);
        double[] scores = {0.5 * gap, -0.5 * gap, 0};
        for (int largest = 0; largest < 3; largest++) {
            double[][] z = {rotated(scores, largest)};
            Close.check("loss", gap, loss(loss, z, new int[] {(largest + 1) % 3}));
            Close.check("loss", 0.5 * gap, loss(loss, z, new int[] {(largest + 2) % 3}));
        }
    }

    @Test
    void loss_ofConfidentAnswers_keepsItsDigits(ClassificationLoss loss, Draw draw) {
        double gap = draw.real(3, 9);
        double[][] z = {{gap, 0}};
        Close.check("loss", Math.log1p(Math.exp(-gap)), loss(loss, z, new int[1]), 1e-9, 1e-15);
        double wide = draw.real(12, 25);
        double[][] clear = {{-wide, 0}};
        Close.check("loss", Math.log1p(Math.exp(-wide)), loss(loss, clear, new int[] {1}), 1e-9, 1e-14);
    }

    @Test
    void loss_ofLargeScores_countsGapsOnly(ClassificationLoss loss, Draw draw) {
        for (double centre : new double[] {draw.real(1000, 9000), draw.real(-9000, -1000)}) {
            double[][] z = around(draw, centre);
            int[] y = {2, 0};
            Close.check("loss", (cost(z[0], 2) + cost(z[1], 0)) / 2, loss(loss, z, y));
        }
    }

    @Test
    void grad_ofLargeScores_countsGapsOnly(ClassificationLoss loss, Draw draw) {
        for (double centre : new double[] {draw.real(1000, 9000), draw.real(-9000, -1000)}) {
            double[][] z = around(draw, centre);
            int[] y = {2, 0};
            double[][] expected = shareMinusOneHot(z, y);
            for (double[] row : expected) {
                for (int j = 0; j < row.length; j++) {
                    row[j] /= 2;
                }
            }
            Close.check("grad", expected, grad(loss, z, y));
        }
    }

    @Test
    void grad_ofConfidentMistakes_isOneAndMinusOne(ClassificationLoss loss, Draw draw) {
        double gap = draw.real(1600, 9000);
        double[] scores = {0.5 * gap, -0.5 * gap, 0};
        double[] expected = {1, -1, 0};
        for (int largest = 0; largest < 3; largest++) {
            double[][] z = {rotated(scores, largest)};
            double[][] dZ = grad(loss, z, new int[] {(largest + 1) % 3});
            Close.check("grad", new double[][] {rotated(expected, largest)}, dZ);
        }
    }

    @Test
    void rowsFarApart_doNotDisturbEachOther(ClassificationLoss loss, Draw draw) {
        double[][] z = {around(draw, 3000)[0], around(draw, -3000)[0], around(draw, 0)[0]};
        int[] y = {1, 2, 0};
        Close.check("loss", (cost(z[0], 1) + cost(z[1], 2) + cost(z[2], 0)) / 3, loss(loss, z, y));
        double[][] expected = shareMinusOneHot(z, y);
        for (double[] row : expected) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= 3;
            }
        }
        Close.check("grad", expected, grad(loss, z, y));
    }

    @Test
    void oneClass_costsNothing(ClassificationLoss loss, Draw draw) {
        double[][] z = draw.matrix(2, 1);
        Close.check("loss", 0, loss(loss, z, new int[2]));
        Close.check("grad", new double[2][1], grad(loss, z, new int[2]));
    }

    @Test
    void everyCall_standsForItself(ClassificationLoss loss, Draw draw) {
        double[][] z = draw.matrix(3, 4);
        int[] y = {3, 0, 2};
        double before = loss(loss, z, y);
        double[][] dZ = grad(loss, z, y);
        Close.check("grad", new double[3][4], dZ, 0, Double.MAX_VALUE);
        Close.check("loss after grad", before, loss(loss, z, y));
        loss(loss, draw.matrix(2, 5), new int[] {4, 1});
        Close.check("grad after another batch's loss", dZ, grad(loss, z, y));
        Close.check("grad once more", dZ, grad(loss, z, y));
        // the same scores with other labels, and other scores of the same shape
        loss(loss, z, new int[] {0, 1, 1});
        grad(loss, draw.matrix(3, 4), y);
        Close.check("grad after other labels", dZ, grad(loss, z, y));
        Close.check("loss after other labels", before, loss(loss, z, y));
        double[][] reused = draw.matrix(3, 4);
        int[] labels = {0, 1, 1};
        loss.loss(reused, labels);
        refill(reused, z);
        System.arraycopy(y, 0, labels, 0, 3);
        Close.check("grad of the same arrays with other numbers", dZ, loss.grad(reused, labels));
        double[][] other = draw.matrix(3, 4);
        loss.grad(other, labels);
        refill(other, z);
        Close.check("loss of the same array with other numbers", before, loss.loss(other, labels));
        Close.check("grad of the same array once more", dZ, loss.grad(other, labels));
        double[][] changing = draw.matrix(3, 4);
        loss.grad(changing, labels);
        refill(changing, z);
        Close.check("grad after grad of the same array with other numbers", dZ, loss.grad(changing, labels));
    }

    @Test
    void arguments_areLeftAlone(ClassificationLoss loss, Draw draw) {
        double[][] z = draw.matrix(3, 4);
        int[] y = {3, 1, 0};
        Unchanged scores = Unchanged.of("z", z);
        Unchanged labels = Unchanged.of("y", y);
        loss.loss(z, y);
        scores.check();
        loss.grad(z, y);
        scores.check();
        labels.check();
    }

    /** Also for a single row and a single class. */
    @Test
    void results_areNewArrays(ClassificationLoss loss, Draw draw) {
        for (double[][] z : List.of(draw.matrix(3, 4), draw.matrix(1, 4), draw.matrix(2, 1))) {
            int[] y = new int[z.length];
            double[][] dZ = loss.grad(z, y);
            Separate.check("grad", dZ, z, y);
            Separate.check("grad of the second call", loss.grad(z, y), z, y, dZ);
        }
    }

    /** What a row costs, by another formula: ln Σ exp(z_k - z_y), in which no score stands alone. */
    private static double cost(double[] row, int right) {
        return Math.log(
                Arrays.stream(row).map(score -> Math.exp(score - row[right])).sum());
    }

    /** N times the gradient, with each share taken from the gaps: p_j = 1 / Σ_k exp(z_k - z_j). */
    private static double[][] shareMinusOneHot(double[][] z, int[] y) {
        double[][] result = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z[i].length; j++) {
                result[i][j] = Math.exp(-cost(z[i], j));
            }
            result[i][y[i]] -= 1;
        }
        return result;
    }

    /** Returns the row moved {@code by} places to the right, what falls out coming in on the left. */
    private static double[] rotated(double[] row, int by) {
        double[] rotated = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            rotated[(j + by) % row.length] = row[j];
        }
        return rotated;
    }

    /** Returns two rows of three scores within 2 of {@code centre}. */
    private static double[][] around(Draw draw, double centre) {
        double[][] z = draw.matrix(2, 3);
        for (double[] row : z) {
            for (int j = 0; j < row.length; j++) {
                row[j] += centre;
            }
        }
        return z;
    }

    /** Calls loss with copies, so that only one test minds if the arguments are changed. */
    private static double loss(ClassificationLoss loss, double[][] z, int[] y) {
        return loss.loss(copy(z), y.clone());
    }

    private static double[][] grad(ClassificationLoss loss, double[][] z, int[] y) {
        return loss.grad(copy(z), y.clone());
    }

    private static void refill(double[][] matrix, double[][] numbers) {
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(numbers[i], 0, matrix[i], 0, numbers[i].length);
        }
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
