package exercise.affinebackward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AffineBackwardHiddenTest {

    /** A layer with as many units as features, so that a wrong formula for one gradient leaves the others testable. */
    private static final int SIZE = 3;

    private static final int SAMPLES = 4;

    @Test
    void dX_isTheNumericalGradient(AffineGradients affine, Draw draw) {
        Point at = new Point(draw);
        at.check().check("dX", at.x, at.gradients(affine).dX());
    }

    @Test
    void dW_isTheNumericalGradient(AffineGradients affine, Draw draw) {
        Point at = new Point(draw);
        at.check().check("dW", at.w, at.gradients(affine).dW());
    }

    @Test
    void db_isTheNumericalGradient(AffineGradients affine, Draw draw) {
        Point at = new Point(draw);
        at.check().check("db", at.b, at.gradients(affine).db());
    }

    @Test
    void differentSizes_fitTogether(AffineGradients affine, Draw draw) {
        for (int[] sizes : new int[][] {{5, 2, 3}, {2, 5, 4}, {3, 4, 1}, {4, 1, 2}, {1, 3, 5}}) {
            double[][] x = draw.matrix(sizes[0], sizes[1]);
            double[][] w = draw.matrix(sizes[1], sizes[2]);
            double[] one = draw.normal(sizes[2]);
            Grads grads = affine.backward(copy(x), copy(w), copy(rows(sizes[0], one)));
            // the same blame for every sample: the sums over samples and units can be taken first
            Close.check("dX", rows(sizes[0], timesRows(w, one)), grads.dX());
            Close.check("dW", outer(columnSums(x), one), grads.dW());
            Close.check("db", Arrays.stream(one).map(blame -> sizes[0] * blame).toArray(), grads.db());
        }
    }

    @Test
    void batch_addsUpItsSamples(AffineGradients affine, Draw draw) {
        Point at = new Point(draw);
        double[][] dW = new double[SIZE][SIZE];
        double[] db = new double[SIZE];
        for (int n = 0; n < SAMPLES; n++) {
            double[][] sample = {at.x[n].clone()};
            double[][] blame = {at.dOut[n].clone()};
            Grads alone = affine.backward(sample, copy(at.w), blame);
            Close.check("dW of one sample", outer(at.x[n], at.dOut[n]), alone.dW());
            Close.check("db of one sample", at.dOut[n], alone.db());
            add(dW, alone.dW());
            add(new double[][] {db}, new double[][] {alone.db()});
        }
        Grads together = at.gradients(affine);
        Close.check("dW", dW, together.dW());
        Close.check("db", db, together.db());
    }

    @Test
    void samples_keepTheirOwnBlame(AffineGradients affine, Draw draw) {
        Point at = new Point(draw);
        int only = draw.integer(0, SAMPLES - 1);
        for (int n = 0; n < SAMPLES; n++) {
            if (n != only) {
                Arrays.fill(at.dOut[n], 0);
            }
        }
        double[][] expected = new double[SAMPLES][SIZE];
        expected[only] = timesRows(at.w, at.dOut[only]);
        Close.check("dX", expected, at.gradients(affine).dX());
    }

    /** In deep networks blame gets very small on its way; it is blame all the same. */
    @Test
    void tinyBlame_counts(AffineGradients affine, Draw draw) {
        double tiny = 1e-30;
        double[] x = draw.vector(SIZE);
        double[][] w = draw.matrix(SIZE, SIZE);
        double[] blame = draw.normal(SIZE);
        double[] upstream = Arrays.stream(blame).map(value -> tiny * value).toArray();
        Grads grads = affine.backward(new double[][] {x.clone()}, copy(w), new double[][] {upstream.clone()});
        double rounding = tiny * Close.ABSOLUTE;
        Close.check("dX", new double[][] {timesRows(w, upstream)}, grads.dX(), Close.RELATIVE, rounding);
        Close.check("dW", outer(x, upstream), grads.dW(), Close.RELATIVE, rounding);
        Close.check("db", upstream, grads.db(), Close.RELATIVE, rounding);
    }

    @Test
    void calls_rememberNothing(AffineGradients affine, Draw draw) {
        Point at = new Point(draw);
        Grads first = copy(at.gradients(affine));
        new Point(draw).gradients(affine);
        requireEqual(first, at.gradients(affine));
        // other numbers in the arrays of the call before
        double[][] x = draw.matrix(SAMPLES, SIZE);
        double[][] w = draw.matrix(SIZE, SIZE);
        double[][] dOut = draw.matrix(SAMPLES, SIZE);
        affine.backward(x, w, dOut);
        overwrite(x, at.x);
        overwrite(w, at.w);
        overwrite(dOut, at.dOut);
        requireEqual(first, affine.backward(x, w, dOut));
    }

    private static void requireEqual(Grads first, Grads again) {
        Close.check("dX of the same call again", first.dX(), again.dX());
        Close.check("dW of the same call again", first.dW(), again.dW());
        Close.check("db of the same call again", first.db(), again.db());
    }

    @Test
    void results_areNewArrays(AffineGradients affine, Draw draw) {
        // for a single sample db is as long as the only row of dOut
        for (int samples : new int[] {3, 1}) {
            double[][] x = draw.matrix(samples, 3);
            double[][] w = draw.matrix(3, 3);
            double[][] dOut = draw.matrix(samples, 3);
            Grads first = affine.backward(x, w, dOut);
            Grads second = affine.backward(x, w, dOut);
            Separate.check("dX", first.dX(), x, w, dOut);
            Separate.check("dW", first.dW(), x, w, dOut, first.dX());
            Separate.check("db", first.db(), x, w, dOut, first.dX(), first.dW());
            Separate.check("dX", second.dX(), x, w, dOut, first.dX(), first.dW(), first.db());
            Separate.check("dW", second.dW(), x, w, dOut, first.dX(), first.dW(), first.db());
            Separate.check("db", second.db(), x, w, dOut, first.dX(), first.dW(), first.db());
        }
    }

    @Test
    void arguments_areLeftAlone(AffineGradients affine, Draw draw) {
        Point at = new Point(draw);
        Unchanged input = Unchanged.of("x", at.x);
        Unchanged weights = Unchanged.of("w", at.w);
        Unchanged upstream = Unchanged.of("dOut", at.dOut);
        affine.backward(at.x, at.w, at.dOut);
        input.check();
        weights.check();
        upstream.check();
    }

    /** A layer, a batch, and how the loss L = Σ dOut · Y changes with its output. */
    private static final class Point {

        final double[][] x;
        final double[][] w;
        final double[] b;
        final double[][] dOut;

        Point(Draw draw) {
            x = draw.matrix(SAMPLES, SIZE);
            w = draw.matrix(SIZE, SIZE);
            b = draw.vector(SIZE);
            dOut = draw.normal(SAMPLES, SIZE);
            mixInZeros(draw);
        }

        /** A zero stops only what it is multiplied with, and blame that adds up to 0 is blame. */
        private void mixInZeros(Draw draw) {
            for (int n = 0; n < SAMPLES; n++) {
                x[n][n % SIZE] = 0;
            }
            w[1][0] = 0;
            dOut[1] = new double[] {draw.real(1, 2), 0, 0};
            dOut[1][2] = -dOut[1][0];
        }

        /** Calls backward with copies, so that only one test minds if an argument is changed. */
        Grads gradients(AffineGradients affine) {
            return affine.backward(copy(x), copy(w), copy(dOut));
        }

        GradientCheck check() {
            return GradientCheck.of(this::loss);
        }

        private double loss() {
            double loss = 0;
            for (int n = 0; n < SAMPLES; n++) {
                for (int m = 0; m < SIZE; m++) {
                    double y = b[m];
                    for (int d = 0; d < SIZE; d++) {
                        y += x[n][d] * w[d][m];
                    }
                    loss += dOut[n][m] * y;
                }
            }
            return loss;
        }
    }

    /** Returns the dot product of every row of {@code matrix} with {@code vector}. */
    private static double[] timesRows(double[][] matrix, double[] vector) {
        double[] products = new double[matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int i = 0; i < vector.length; i++) {
                products[row] += matrix[row][i] * vector[i];
            }
        }
        return products;
    }

    private static double[][] outer(double[] column, double[] row) {
        double[][] outer = new double[column.length][row.length];
        for (int i = 0; i < column.length; i++) {
            for (int j = 0; j < row.length; j++) {
                outer[i][j] = column[i] * row[j];
            }
        }
        return outer;
    }

    private static double[] columnSums(double[][] matrix) {
        double[] sums = new double[matrix[0].length];
        for (double[] row : matrix) {
            add(new double[][] {sums}, new double[][] {row});
        }
        return sums;
    }

    private static void add(double[][] sum, double[][] summand) {
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] += summand[i][j];
            }
        }
    }

    private static double[][] rows(int n, double[] row) {
        double[][] rows = new double[n][];
        Arrays.fill(rows, row);
        return rows;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    /** What is kept for a comparison must not change with a result that is filled again. */
    private static Grads copy(Grads grads) {
        return new Grads(copy(grads.dX()), copy(grads.dW()), grads.db().clone());
    }

    private static void overwrite(double[][] matrix, double[][] numbers) {
        for (int row = 0; row < matrix.length; row++) {
            System.arraycopy(numbers[row], 0, matrix[row], 0, matrix[row].length);
        }
    }
}
