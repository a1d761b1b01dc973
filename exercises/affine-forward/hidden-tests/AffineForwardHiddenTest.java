package exercise.affineforward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AffineForwardHiddenTest {

    @Test
    void product_sumsOverTheFeatures(Affine affine, Draw draw) {
        for (int[] sizes : new int[][] {{4, 3, 5}, {3, 5, 4}, {5, 6, 2}, {1, 2, 3}, {3, 1, 4}, {2, 4, 1}}) {
            double[][] x = withZeros(draw, sizes[0], sizes[1]);
            double[][] w = withZeros(draw, sizes[1], sizes[2]);
            Close.check("Y", sumOfOuterProducts(x, w), forward(affine, x, w, new double[sizes[2]]));
        }
    }

    @Test
    void squareWeights_areNotTransposed(Affine affine, Draw draw) {
        double[][] w = draw.matrix(4, 4);
        // the rows of the identity matrix pick the rows of W
        double[][] y = forward(affine, identity(4), w, new double[4]);
        Close.check("Y", w, y);
    }

    @Test
    void biases_areAddedToEveryRow(Affine affine, Draw draw) {
        double[] b = draw.vector(3);
        double[][] y = forward(affine, draw.matrix(4, 3), new double[3][3], b);
        Close.check("Y", new double[][] {b, b, b, b}, y);
        Close.check("Y of zeros", new double[][] {b, b}, forward(affine, new double[2][3], draw.matrix(3, 3), b));
    }

    @Test
    void samples_doNotMix(Affine affine, Draw draw) {
        double[][] x = withZeros(draw, 5, 3);
        double[][] w = draw.matrix(3, 2);
        double[] b = draw.vector(2);
        double[][] together = forward(affine, x, w, b);
        double[][] alone = new double[5][];
        for (int n = 0; n < 5; n++) {
            double[][] y = forward(affine, new double[][] {x[n]}, w, b);
            Close.check("Y of one sample", sumOfOuterProducts(new double[][] {x[n]}, w, b), y);
            alone[n] = y[0];
        }
        Close.check("Y", alone, together);
    }

    @Test
    void oneUnitOfOneFeature_isALine(Affine affine, Draw draw) {
        double slope = draw.real(1.5, 3);
        double intercept = draw.real(1.5, 3);
        double x = draw.real(-3, -1.5);
        double[][] y = forward(affine, new double[][] {{x}}, new double[][] {{slope}}, new double[] {intercept});
        Close.check("Y", new double[][] {{slope * x + intercept}}, y);
    }

    @Test
    void emptyBatch_givesAnEmptyResult(Affine affine, Draw draw) {
        double[][] y = affine.forward(new double[0][], draw.matrix(3, 2), draw.vector(2));
        Expect.that(
                y != null && y.length == 0, "For a batch without samples Y must have no rows.", "一批中没有样本时，Y 应当没有行。");
    }

    @Test
    void rowsOfAnotherWidth_areRefused(Affine affine, Draw draw) {
        double[][] w = draw.matrix(3, 3);
        double[] b = draw.vector(3);
        for (int width : new int[] {2, 4}) {
            double[][] odd = {draw.vector(3), draw.vector(width)};
            double[][] oddInTheMiddle = {draw.vector(3), draw.vector(width), draw.vector(3)};
            double[][] oddFirst = {draw.vector(width), draw.vector(3)};
            Expect.thrown(
                    IllegalArgumentException.class,
                    "all rows of x have " + width + " numbers and D = 3",
                    () -> affine.forward(draw.matrix(2, width), w, b));
            Expect.thrown(
                    IllegalArgumentException.class,
                    "only the second row of x has " + width + " numbers and D = 3",
                    () -> affine.forward(odd, w, b));
            Expect.thrown(
                    IllegalArgumentException.class,
                    "only the row in the middle has " + width + " numbers and D = 3",
                    () -> affine.forward(oddInTheMiddle, w, b));
            Expect.thrown(
                    IllegalArgumentException.class,
                    "only the first row of x has " + width + " numbers and D = 3",
                    () -> affine.forward(oddFirst, w, b));
        }
    }

    @Test
    void biasesForOtherUnits_areRefused(Affine affine, Draw draw) {
        double[][] x = draw.matrix(2, 4);
        double[][] w = draw.matrix(4, 3);
        for (int units : new int[] {2, 4}) {
            Expect.thrown(
                    IllegalArgumentException.class,
                    "b has " + units + " numbers and M = 3",
                    () -> affine.forward(x, w, draw.vector(units)));
            Expect.thrown(
                    IllegalArgumentException.class,
                    "x has no rows, b has " + units + " numbers and M = 3",
                    () -> affine.forward(new double[0][], w, draw.vector(units)));
        }
    }

    @Test
    void results_areNewArrays(Affine affine, Draw draw) {
        for (int samples : new int[] {2, 1}) {
            double[][] x = draw.matrix(samples, 3);
            double[][] w = draw.matrix(3, 3);
            double[] b = draw.vector(3);
            double[][] first = affine.forward(x, w, b);
            double[][] second = affine.forward(x, w, b);
            Separate.check("Y", first, x, w, b);
            Separate.check("Y", second, x, w, b, first);
        }
    }

    @Test
    void arguments_areLeftAlone(Affine affine, Draw draw) {
        double[][] x = draw.matrix(2, 3);
        double[][] w = draw.matrix(3, 3);
        double[] b = draw.vector(3);
        Unchanged input = Unchanged.of("x", x);
        Unchanged weights = Unchanged.of("w", w);
        Unchanged biases = Unchanged.of("b", b);
        affine.forward(x, w, b);
        input.check();
        weights.check();
        biases.check();
    }

    /** Draws what chance does not: a row that adds up to 0, a row of zeros at the end, a 0 in the rows between. */
    private static double[][] withZeros(Draw draw, int rows, int columns) {
        double[][] matrix = draw.matrix(rows, columns);
        if (rows > 1 && columns > 1) {
            Arrays.fill(matrix[0], 0);
            matrix[0][0] = draw.real(1, 2);
            matrix[0][1] = -matrix[0][0];
            for (int row = 1; row < rows - 1; row++) {
                matrix[row][row % columns] = 0;
            }
            Arrays.fill(matrix[rows - 1], 0);
        }
        return matrix;
    }

    /** Returns X W as the sum over d of (column d of X) times (row d of W). */
    private static double[][] sumOfOuterProducts(double[][] x, double[][] w) {
        return sumOfOuterProducts(x, w, new double[w[0].length]);
    }

    private static double[][] sumOfOuterProducts(double[][] x, double[][] w, double[] b) {
        double[][] sum = new double[x.length][];
        Arrays.setAll(sum, n -> b.clone());
        for (int d = 0; d < w.length; d++) {
            for (int n = 0; n < x.length; n++) {
                for (int m = 0; m < w[d].length; m++) {
                    sum[n][m] += x[n][d] * w[d][m];
                }
            }
        }
        return sum;
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /** Calls forward with copies, so that only one test minds if an argument is changed. */
    private static double[][] forward(Affine affine, double[][] x, double[][] w, double[] b) {
        return affine.forward(copy(x), copy(w), b.clone());
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
