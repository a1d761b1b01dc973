package exercise.linearregressiongd;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearRegressionGdHiddenTest {

    /** From zero all errors are −y, so one step is 2 lr / N times the sums of y x and of y. */
    @Test
    void firstStep_movesByTheMeanGradient(LinearRegression regression, Draw draw) {
        double lr = draw.real(0.01, 0.05);
        double[][] x = draw.matrix(5, 3);
        double[] y = draw.vector(5);
        double[] expected = new double[4];
        for (int n = 0; n < 5; n++) {
            for (int j = 0; j < 3; j++) {
                expected[j] += 2 * lr * y[n] * x[n][j] / 5;
            }
            expected[3] += 2 * lr * y[n] / 5;
        }
        Close.check("w, b", expected, fit(regression, x, y, lr, 1));
    }

    /** More samples than features, fewer, and one of each; targets of all magnitudes. */
    @Test
    void severalSteps_followTheErrors(LinearRegression regression, Draw draw) {
        for (double scale : new double[] {1, 1e-9, 1e6}) {
            for (int[] shape : new int[][] {{4, 2}, {1, 1}, {2, 5}, {5, 1}}) {
                double lr = draw.real(0.01, 0.05);
                double[][] x = draw.matrix(shape[0], shape[1]);
                double[] y = draw.vector(shape[0], scale, 2 * scale);
                if (shape[0] > 1) {
                    // a sample of zeros has a bias to teach, and a target of zero is a target
                    Arrays.fill(x[0], 0);
                    y[y.length - 1] = 0;
                }
                int steps = draw.integer(4, 6);
                double[] expected = followed(x, y, lr, steps);
                Close.check("w, b", expected, fit(regression, x, y, lr, steps), 1e-9, 1e-12 * scale);
            }
        }
    }

    /** The errors grow in each step, and the parameters with them; it is not for the fit to decide that this is enough. */
    @Test
    void largeRate_isFollowedToTheEnd(LinearRegression regression, Draw draw) {
        double[][] x = draw.matrix(4, 2);
        double[] y = draw.vector(4);
        double[] expected = followed(x, y, 1.5, 8);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        Close.check("w, b", expected, fit(regression, x, y, 1.5, 8), 0, 1e-9 * largest);
        double[] overflown = fit(regression, x, y, 1e6, 200);
        Expect.that(
                overflown != null && !Arrays.stream(overflown).allMatch(Double::isFinite),
                "A run that diverges ends in finite numbers.",
                "发散的运行最后却得到了有限的数。");
    }

    /**
     * The corners of a rectangle: their columns and the ones are orthogonal, and so is the pattern + − − +, which no plane
     * can follow. So the best plane is known whatever is added of that pattern.
     */
    @Test
    void manySteps_findTheLeastSquares(LinearRegression regression, Draw draw) {
        double width = draw.real(0.8, 1.2);
        double height = draw.real(0.8, 1.2);
        double[] best = draw.vector(3);
        double noise = draw.real(0.3, 0.6);
        double[][] x = {{width, height}, {width, -height}, {-width, height}, {-width, -height}};
        double[] y = new double[4];
        for (int n = 0; n < 4; n++) {
            y[n] = best[0] * x[n][0] + best[1] * x[n][1] + best[2] + (n == 0 || n == 3 ? noise : -noise);
        }
        Close.check("w, b", best, fit(regression, x, y, 0.3, 120));
    }

    /** The mean over the samples does not change when each of them is there twice. */
    @Test
    void duplicatedSamples_changeNothing(LinearRegression regression, Draw draw) {
        double[][] x = draw.matrix(3, 2);
        double[] y = draw.vector(3);
        double[][] twiceX = {x[0], x[1], x[2], x[0], x[1], x[2]};
        double[] twiceY = {y[0], y[1], y[2], y[0], y[1], y[2]};
        double[] once = fit(regression, x, y, 0.05, 4);
        Close.check("w, b", new double[3], once, 0, Double.MAX_VALUE);
        Close.check("w, b", once, fit(regression, twiceX, twiceY, 0.05, 4));
    }

    /** All samples act at once, so it does not matter which of them comes first. */
    @Test
    void orderOfSamples_doesNotMatter(LinearRegression regression, Draw draw) {
        double[][] x = draw.matrix(4, 2);
        double[] y = draw.vector(4);
        double[] forwards = fit(regression, x, y, 0.05, 3);
        Close.check("w, b", new double[3], forwards, 0, Double.MAX_VALUE);
        double[][] reversedX = {x[3], x[2], x[1], x[0]};
        double[] reversedY = {y[3], y[2], y[1], y[0]};
        Close.check("w, b", forwards, fit(regression, reversedX, reversedY, 0.05, 3));
    }

    /** All at once holds for the features too: exchanging two columns exchanges their weights. */
    @Test
    void orderOfFeatures_doesNotMatter(LinearRegression regression, Draw draw) {
        double[][] x = draw.matrix(4, 2);
        double[] y = draw.vector(4);
        double[] theta = fit(regression, x, y, 0.05, 3);
        Close.check("w, b", new double[3], theta, 0, Double.MAX_VALUE);
        double[][] exchanged =
                Arrays.stream(x).map(row -> new double[] {row[1], row[0]}).toArray(double[][]::new);
        Close.check("w, b", new double[] {theta[1], theta[0], theta[2]}, fit(regression, exchanged, y, 0.05, 3));
    }

    @Test
    void noSteps_leaveZeros(LinearRegression regression, Draw draw) {
        Close.check("w, b", new double[4], fit(regression, draw.matrix(1, 3), draw.vector(1), 0.1, 0));
    }

    @Test
    void results_areNewArrays(LinearRegression regression, Draw draw) {
        double[][] x = draw.matrix(3, 2);
        double[] y = draw.vector(3);
        for (int steps : new int[] {0, 2}) {
            double[] first = fit(regression, x, y, 0.05, steps);
            Separate.check("w, b", fit(regression, x, y, 0.05, steps), first);
        }
        // as many targets as parameters
        Separate.check("w, b", regression.fit(x, y, 0.05, 2), x, y);
    }

    @Test
    void secondFit_startsAnew(LinearRegression regression, Draw draw) {
        double[][] x = draw.matrix(4, 2);
        double[] y = draw.vector(4);
        double[] first = fit(regression, x, y, 0.05, 3);
        Close.check("w, b", new double[3], first, 0, Double.MAX_VALUE);
        Close.check("w, b", first, fit(regression, x, y, 0.05, 3));
        fit(regression, draw.matrix(2, 3), draw.vector(2), 0.05, 2);
        Close.check("w, b", first, fit(regression, x, y, 0.05, 3));
        // the same array objects as in the call before, with other numbers
        double[][] reusedX = draw.matrix(4, 2);
        double[] reusedY = draw.vector(4);
        regression.fit(reusedX, reusedY, 0.05, 3);
        for (int n = 0; n < 4; n++) {
            System.arraycopy(x[n], 0, reusedX[n], 0, 2);
            reusedY[n] = y[n];
        }
        Close.check("w, b", first, regression.fit(reusedX, reusedY, 0.05, 3));
    }

    @Test
    void samples_mustFit(LinearRegression regression, Draw draw) {
        refused(regression, "no samples", new double[0][], new double[0]);
        refused(regression, "N = 0, y of length 2", new double[0][], draw.vector(2));
        refused(regression, "N = 2, y of length 0", draw.matrix(2, 2), new double[0]);
        refused(regression, "N = 3, y of length 2", draw.matrix(3, 2), draw.vector(2));
        refused(regression, "N = 2, y of length 3", draw.matrix(2, 2), draw.vector(3));
    }

    @Test
    void negativeSteps_areRefused(LinearRegression regression, Draw draw) {
        Expect.thrown(
                IllegalArgumentException.class,
                "steps < 0",
                () -> regression.fit(draw.matrix(3, 2), draw.vector(3), 0.1, -1));
    }

    @Test
    void samples_areLeftAlone(LinearRegression regression, Draw draw) {
        double[][] x = draw.matrix(4, 2);
        double[] y = draw.vector(4);
        Unchanged samples = Unchanged.of("x", x);
        Unchanged targets = Unchanged.of("y", y);
        regression.fit(x, y, 0.05, 2);
        samples.check();
        targets.check();
    }

    private static void refused(LinearRegression regression, String when, double[][] x, double[] y) {
        Expect.thrown(IllegalArgumentException.class, when, () -> regression.fit(x, y, 0.1, 1));
        Expect.thrown(IllegalArgumentException.class, when + ", no steps", () -> regression.fit(x, y, 0.1, 0));
    }

    /**
     * Follows the errors in the space of the samples: a step changes them by −2 lr / N · (X Xᵀ + 1) errors, and the
     * parameters are −2 lr / N times Xᵀ and 1ᵀ, applied to the sum of the errors of all steps.
     */
    private static double[] followed(double[][] x, double[] y, double lr, int steps) {
        double factor = 2 * lr / x.length;
        double[] errors = Arrays.stream(y).map(value -> -value).toArray();
        double[] expected = new double[x[0].length + 1];
        for (int step = 0; step < steps; step++) {
            double[] next = errors.clone();
            for (int n = 0; n < x.length; n++) {
                for (int j = 0; j < x[n].length; j++) {
                    expected[j] -= factor * errors[n] * x[n][j];
                }
                expected[x[n].length] -= factor * errors[n];
                for (int m = 0; m < x.length; m++) {
                    next[n] -= factor * (dot(x[n], x[m]) + 1) * errors[m];
                }
            }
            errors = next;
        }
        return expected;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** Fits with copies, so that only one test minds if the samples are changed. */
    private static double[] fit(LinearRegression regression, double[][] x, double[] y, double lr, int steps) {
        return regression.fit(Arrays.stream(x).map(double[]::clone).toArray(double[][]::new), y.clone(), lr, steps);
    }
}
