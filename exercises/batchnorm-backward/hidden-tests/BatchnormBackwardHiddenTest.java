package exercise.batchnormbackward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class BatchnormBackwardHiddenTest {

    /** So small that it does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final double LARGE = 0.5;

    @Test
    void dBeta_agreesWithTheNumericalGradient(BatchNormGradient batchNorm, Draw draw) {
        double[][] x = batch(draw, 5, 3);
        double[][] w = draw.normal(5, 3);
        double[] beta = draw.vector(3);
        Gradients gradients = gradients(batchNorm, x, ones(3), NEGLIGIBLE, w);
        GradientCheck.of(() -> loss(w, x, ones(3), beta, NEGLIGIBLE)).check("dBeta", beta, gradients.dBeta());
    }

    @Test
    void dGamma_agreesWithTheNumericalGradient(BatchNormGradient batchNorm, Draw draw) {
        double[][] x = batch(draw, 5, 3);
        double[][] w = draw.normal(5, 3);
        double[] gamma = ones(3);
        Gradients gradients = gradients(batchNorm, x, gamma, NEGLIGIBLE, w);
        GradientCheck.of(() -> loss(w, x, gamma, new double[3], NEGLIGIBLE)).check("dGamma", gamma, gradients.dGamma());
    }

    @Test
    void dX_agreesWithTheNumericalGradient(BatchNormGradient batchNorm, Draw draw) {
        double[][] x = batch(draw, 5, 3);
        x[3][0] = 0;
        double[][] w = normal(draw, 5, 3);
        Gradients gradients = gradients(batchNorm, x, ones(3), NEGLIGIBLE, w);
        GradientCheck.of(() -> loss(w, x, ones(3), new double[3], NEGLIGIBLE)).check("dX", x, gradients.dX());
    }

    /** Moving a whole column changes no output, so no gradient may ask for it. */
    @Test
    void dX_asksForNoShift(BatchNormGradient batchNorm, Draw draw) {
        double[][] dX = dX(batchNorm, batch(draw, 6, 4), ones(4), NEGLIGIBLE, draw.normal(6, 4));
        double[] sums = new double[4];
        for (double[] row : dX) {
            for (int j = 0; j < 4; j++) {
                sums[j] += row[j];
            }
        }
        Close.check("the column sums of dX", new double[4], sums, 0, 1e-9);
    }

    /** With a negligible eps, stretching a column about its mean changes no output either. */
    @Test
    void dX_asksForNoStretching(BatchNormGradient batchNorm, Draw draw) {
        double[][] x = batch(draw, 6, 4);
        double[][] dX = dX(batchNorm, x, ones(4), NEGLIGIBLE, draw.normal(6, 4));
        double[] centres = means(x);
        double[] products = new double[4];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 4; j++) {
                products[j] += dX[i][j] * (x[i][j] - centres[j]);
            }
        }
        Close.check("the column sums of dX · (x − mean)", new double[4], products, 0, 1e-8);
    }

    @Test
    void epsilon_isInsideTheRoot(BatchNormGradient batchNorm, Draw draw) {
        for (int[] shape : new int[][] {{5, 3}, {2, 6}, {7, 2}}) {
            int d = shape[1];
            double[][] x = batch(draw, shape[0], d);
            for (double[] row : x) {
                row[1] *= 1e-2; // a variance far below eps
            }
            double[][] w = normal(draw, shape[0], d);
            double[] gamma = ones(d);
            Gradients gradients = gradients(batchNorm, x, gamma, LARGE, w);
            DoubleSupplier loss = () -> loss(w, x, gamma, new double[d], LARGE);
            GradientCheck.of(loss).check("dX", x, gradients.dX());
            GradientCheck.of(loss).check("dGamma", gamma, gradients.dGamma());
        }
    }

    @Test
    void gamma_scalesEachColumnOfDX(BatchNormGradient batchNorm, Draw draw) {
        double[][] x = batch(draw, 5, 4);
        double[][] w = normal(draw, 5, 4);
        // not ±1, where gamma would be its own square, or not seen
        double[] gamma = {draw.real(1.5, 3), -draw.real(1.5, 3), draw.real(0.2, 0.6), 0};
        double[][] expected = dX(batchNorm, x, ones(4), LARGE, w);
        for (double[] row : expected) {
            for (int j = 0; j < 4; j++) {
                row[j] *= gamma[j];
            }
        }
        Close.check("dX", expected, dX(batchNorm, x, gamma, LARGE, w), 1e-9, 1e-11);
    }

    /** y is linear in gamma and beta, so their own gradients do not depend on gamma. */
    @Test
    void gamma_hasNoPartInItsOwnGradient(BatchNormGradient batchNorm, Draw draw) {
        double[][] x = batch(draw, 5, 4);
        double[][] w = normal(draw, 5, 4);
        double[] gamma = {draw.real(1.5, 3), -draw.real(1.5, 3), draw.real(0.2, 0.6), 0};
        Gradients plain = gradients(batchNorm, x, ones(4), LARGE, w);
        Gradients scaled = gradients(batchNorm, x, gamma, LARGE, w);
        Close.check("dGamma", plain.dGamma() == null ? new double[4] : plain.dGamma(), scaled.dGamma(), 1e-9, 1e-11);
        Close.check("dBeta", plain.dBeta() == null ? new double[4] : plain.dBeta(), scaled.dBeta(), 1e-9, 1e-11);
    }

    @Test
    void singleRow_getsNoGradient(BatchNormGradient batchNorm, Draw draw) {
        double[][] dOut = draw.matrix(1, 4);
        Gradients gradients = gradients(batchNorm, draw.matrix(1, 4), ones(4), LARGE, dOut);
        Close.check("dX", new double[1][4], gradients.dX());
        Close.check("dGamma", new double[4], gradients.dGamma());
        Close.check("dBeta", dOut[0], gradients.dBeta());
    }

    /** Where all values of a column are equal the root is that of eps, and only the mean is taken away. */
    @Test
    void constantColumn_staysFinite(BatchNormGradient batchNorm, Draw draw) {
        double value = (draw.chance(0.5) ? 1 : -1) * draw.integer(1, 5);
        double[][] x = {{value}, {value}, {value}, {value}};
        double[][] dOut = draw.matrix(4, 1);
        dOut[2][0] = 0;
        double[][] expected = new double[4][1];
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                expected[i][0] += (dOut[i][0] - dOut[k][0]) / 4 / Math.sqrt(LARGE);
            }
        }
        Gradients gradients = gradients(batchNorm, x, ones(1), LARGE, dOut);
        Close.check("dX", expected, gradients.dX(), 1e-9, 1e-11);
        Close.check("dGamma", new double[1], gradients.dGamma());
    }

    /** The values are multiples of 1/1024, so that adding 2^27 to them rounds nothing. */
    @Test
    void largeMean_costsNoDigits(BatchNormGradient batchNorm, Draw draw) {
        double[][] x = batch(draw, 5, 2);
        double[][] shifted = new double[5][2];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 2; j++) {
                x[i][j] = Math.rint(1024 * x[i][j]) / 1024;
                shifted[i][j] = x[i][j] + (1 << 27);
            }
        }
        double[][] w = draw.normal(5, 2);
        double[][] near = dX(batchNorm, x, ones(2), LARGE, w);
        Close.check("dX", near, dX(batchNorm, shifted, ones(2), LARGE, w), 1e-6, 1e-6);
    }

    @Test
    void arguments_areLeftAlone(BatchNormGradient batchNorm, Draw draw) {
        double[][] x = batch(draw, 5, 3);
        double[] gamma = draw.vector(3);
        double[][] dOut = draw.matrix(5, 3);
        Unchanged input = Unchanged.of("x", x);
        Unchanged scale = Unchanged.of("gamma", gamma);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        batchNorm.backward(x, gamma, LARGE, dOut);
        input.check();
        scale.check();
        upstream.check();
    }

    /** With a single row dBeta has the numbers of dOut's only row, and dX is nothing but zeros. */
    @Test
    void results_areNewArrays(BatchNormGradient batchNorm, Draw draw) {
        for (int n : new int[] {4, 1}) {
            double[][] x = draw.matrix(n, 3);
            double[] gamma = draw.vector(3);
            double[][] dOut = draw.matrix(n, 3);
            Gradients first = batchNorm.backward(x, gamma, LARGE, dOut);
            requireNewArrays(first, x, gamma, dOut);
            Gradients second = batchNorm.backward(x, gamma, LARGE, dOut);
            requireNewArrays(second, x, gamma, dOut, first.dX(), first.dGamma(), first.dBeta());
        }
    }

    private static void requireNewArrays(Gradients gradients, Object... others) {
        Separate.check("dX", gradients.dX(), others);
        Separate.check("dGamma", gradients.dGamma(), others);
        Separate.check("dBeta", gradients.dBeta(), others);
    }

    /** Calls backward with copies, so that only one test minds if an argument is changed. */
    private static Gradients gradients(
            BatchNormGradient batchNorm, double[][] x, double[] gamma, double eps, double[][] dOut) {
        Gradients gradients = batchNorm.backward(copy(x), gamma.clone(), eps, copy(dOut));
        Expect.that(gradients != null, "backward returns null.", "backward 返回了 null。");
        return gradients;
    }

    /** Returns dX, which has the shape of {@code x}. */
    private static double[][] dX(
            BatchNormGradient batchNorm, double[][] x, double[] gamma, double eps, double[][] dOut) {
        double[][] dX = gradients(batchNorm, x, gamma, eps, dOut).dX();
        // any number is near enough: only the shape is required here, and that there are no NaNs
        Close.check("dX", x, dX, 0, Double.MAX_VALUE);
        return dX;
    }

    private static double loss(double[][] w, double[][] x, double[] gamma, double[] beta, double eps) {
        double[] means = means(x);
        double[] variances = variances(x);
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < gamma.length; j++) {
                double xHat = (x[i][j] - means[j]) * Math.pow(variances[j] + eps, -0.5);
                loss += w[i][j] * (gamma[j] * xHat + beta[j]);
            }
        }
        return loss;
    }

    private static double[] means(double[][] x) {
        double[] means = new double[x[0].length];
        for (int j = 0; j < means.length; j++) {
            for (double[] row : x) {
                means[j] += row[j] / x.length;
            }
        }
        return means;
    }

    /** Returns the variances over N, taken from all pairs of rows. */
    private static double[] variances(double[][] x) {
        double[] variances = new double[x[0].length];
        for (int j = 0; j < variances.length; j++) {
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < i; k++) {
                    variances[j] += (x[i][j] - x[k][j]) * (x[i][j] - x[k][j]) / x.length / x.length;
                }
            }
        }
        return variances;
    }

    /** Returns {@code [n][d]} values whose columns have different centres, and standard deviations above 1. */
    private static double[][] batch(Draw draw, int n, int d) {
        double[][] x = new double[n][d];
        for (int j = 0; j < d; j++) {
            double centre = draw.real(-3, 3);
            double spread = draw.real(1.2, 1.7);
            int[] places = draw.permutation(n);
            for (int i = 0; i < n; i++) {
                x[i][j] = centre + spread * (places[i] - (n - 1) / 2.0 + draw.real(-0.15, 0.15));
            }
        }
        return x;
    }

    /** Returns standard normal values, and a 0 among them: where no gradient arrives, the statistics still send one. */
    private static double[][] normal(Draw draw, int n, int d) {
        double[][] values = draw.normal(n, d);
        values[1][0] = 0;
        return values;
    }

    private static double[] ones(int d) {
        double[] ones = new double[d];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
