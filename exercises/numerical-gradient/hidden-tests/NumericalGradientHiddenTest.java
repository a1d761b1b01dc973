package exercise.numericalgradient;

import gradus.judge.kit.Close;
import gradus.judge.kit.CountedFunction;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class NumericalGradientHiddenTest {

    /** A power of two: moving by it and back is exact, so only the idea of the step is tested. */
    private static final double DYADIC_STEP = 1.0 / 64;

    /** Also in units in which all values are far below, or far above, what usually counts as noise. */
    @Test
    void exactForAQuadratic(GradientEstimator estimator, Draw draw) {
        for (double unit : new double[] {1, 1e-20, 1e20}) {
            agreesForAQuadratic(estimator, draw, unit);
        }
    }

    private static void agreesForAQuadratic(GradientEstimator estimator, Draw draw, double unit) {
        int n = 5;
        double[] square = draw.vector(n, 0.5 * unit, 2 * unit);
        double[] mixed = draw.vector(n - 1, 0.5 * unit, 2 * unit);
        double[] x = draw.vector(n);
        x[draw.integer(0, n - 1)] = 0;
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = 2 * square[i] * x[i];
            expected[i] += i > 0 ? mixed[i - 1] * x[i - 1] : 0;
            expected[i] += i < n - 1 ? mixed[i] * x[i + 1] : 0;
        }
        double[] gradient = estimator.gradient(chain(square, mixed), x.clone(), 1e-3);
        Close.check("gradient", expected, gradient, 1e-8, 1e-8 * unit);
    }

    @Test
    void closeForExponentials(GradientEstimator estimator, Draw draw) {
        int n = 4;
        double[] weight = draw.vector(n, 0.5, 1.5);
        double[] rate = draw.vector(n, 0.5, 1.5);
        double[] x = draw.vector(n, 0.5, 1.5);
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = weight[i] * rate[i] * Math.exp(rate[i] * x[i]);
        }
        ToDoubleFunction<double[]> f = new CountedFunction(n, point -> exponentials(weight, rate, point));
        Close.check("gradient", expected, estimator.gradient(f, x.clone(), 1e-5), 1e-7, 1e-8);
    }

    @Test
    void errorFallsWithTheSquareOfTheStep(GradientEstimator estimator, Draw draw) {
        int n = 3;
        double[] weight = draw.vector(n, 0.5, 2);
        double[] x = draw.vector(n, 0.5, 2);
        ToDoubleFunction<double[]> f = new CountedFunction(n, point -> cubic(weight, point));
        double[] wide = estimator.gradient(f, x.clone(), 1e-2);
        double[] narrow = estimator.gradient(f, x.clone(), 1e-3);
        // only the shape, and that all are numbers
        Close.check("gradient", x, wide, 0, Double.MAX_VALUE);
        Close.check("gradient", x, narrow, 0, Double.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            double slope = 3 * weight[i] * x[i] * x[i];
            double improvement = (wide[i] - slope) / (narrow[i] - slope);
            Expect.that(
                    improvement > 90 && improvement < 110,
                    "With a tenth of the step the error should fall to a hundredth; yours does not.",
                    "步长缩小到十分之一时，误差应降到百分之一，而你的误差不是这样。");
        }
    }

    @Test
    void twoCallsForEachCoordinate(GradientEstimator estimator, Draw draw) {
        int n = draw.integer(4, 7);
        double[] weight = draw.vector(n);
        // of a coordinate that is 0, or that f ignores, nothing is known without asking
        weight[draw.integer(0, n - 1)] = 0;
        double[] x = draw.vector(n);
        x[draw.integer(0, n - 1)] = 0;
        CountedFunction f = new CountedFunction(n, point -> cubic(weight, point));
        estimator.gradient(f, x, 1e-4);
        Expect.that(
                f.calls() == 2 * n,
                f.calls() < 2 * n ? "There are fewer than 2n calls." : "There are more than 2n calls.",
                f.calls() < 2 * n ? "调用次数少于 2n。" : "调用次数多于 2n。");
    }

    @Test
    void movesOneCoordinateAtATime(GradientEstimator estimator, Draw draw) {
        int n = 4;
        double[] weight = draw.vector(n);
        double[] x = eighths(draw, n);
        CountedFunction f = new CountedFunction(n, point -> cubic(weight, point));
        estimator.gradient(f, x.clone(), DYADIC_STEP);
        for (double[] point : f.points()) {
            int moved = 0;
            for (int i = 0; i < n; i++) {
                moved += Math.abs(point[i] - x[i]) <= 1e-9 ? 0 : 1;
            }
            Expect.that(
                    moved <= 1,
                    "The function is called at a point where more than one coordinate has moved.",
                    "函数在某一点被调用时，偏离原值的坐标不止一个。");
        }
    }

    @Test
    void stepsToBothSidesByH(GradientEstimator estimator, Draw draw) {
        for (double h : new double[] {DYADIC_STEP, 0x1p-40, 32}) {
            for (double x : new double[] {draw.integer(16, 40) / 8.0, 0, draw.integer(-40, -16) / 8.0}) {
                stepsToBothSides(estimator, x, h);
            }
        }
    }

    private static void stepsToBothSides(GradientEstimator estimator, double x, double h) {
        CountedFunction f = new CountedFunction(1, point -> point[0] * point[0]);
        estimator.gradient(f, new double[] {x}, h);
        double right = f.points().stream().mapToDouble(point -> point[0]).max().orElse(x);
        double left = f.points().stream().mapToDouble(point -> point[0]).min().orElse(x);
        Expect.that(Math.abs(right - (x + h)) <= 1e-6 * h, "The point to the right is not at x + h.", "右侧的点不在 x + h。");
        Expect.that(Math.abs(left - (x - h)) <= 1e-6 * h, "The point to the left is not at x − h.", "左侧的点不在 x − h。");
    }

    /**
     * Neighbouring doubles are 1 apart here, so a step of 3/4 is rounded to 1 on either side; x is odd, so that this also
     * holds for a walk of 3/2 from one point to the other.
     */
    @Test
    void dividesByTwiceTheStep_evenIfThePointsAreRounded(GradientEstimator estimator, Draw draw) {
        double x = 0x1p52 + 2 * draw.integer(1, 1000) + 1;
        double weight = draw.real(0.5, 2);
        CountedFunction f = new CountedFunction(1, point -> weight * (point[0] - x));
        double[] expected = {2 * weight / 1.5};
        Close.check("gradient", expected, estimator.gradient(f, new double[] {x}, 0.75));
    }

    @Test
    void leavesXBitForBit(GradientEstimator estimator, Draw draw) {
        double[] x = draw.vector(6);
        // far smaller than the step: x + h - 2h + h loses it
        x[draw.integer(0, 2)] = draw.real(1e-20, 9e-20);
        x[draw.integer(3, 5)] = -0.0;
        double[] weight = draw.vector(6);
        Unchanged point = Unchanged.of("x", x);
        estimator.gradient(new CountedFunction(6, at -> cubic(weight, at)), x, 1e-4);
        point.check();
    }

    @Test
    void results_areNewArrays(GradientEstimator estimator, Draw draw) {
        double[] weight = draw.vector(4);
        double[] x = draw.vector(4);
        CountedFunction f = new CountedFunction(4, point -> cubic(weight, point));
        double[] gradient = estimator.gradient(f, x, 1e-4);
        Separate.check("gradient", gradient, x);
        Separate.check("gradient of the second call", estimator.gradient(f, x, 1e-4), x, gradient);
    }

    /** Σ square[i] x[i]² + Σ mixed[i] x[i] x[i+1]: each coordinate also matters to its neighbours' slopes. */
    private static CountedFunction chain(double[] square, double[] mixed) {
        return new CountedFunction(square.length, x -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += square[i] * x[i] * x[i];
                sum += i < mixed.length ? mixed[i] * x[i] * x[i + 1] : 0;
            }
            return sum;
        });
    }

    private static double exponentials(double[] weight, double[] rate, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weight[i] * Math.exp(rate[i] * x[i]);
        }
        return sum;
    }

    private static double cubic(double[] weight, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weight[i] * x[i] * x[i] * x[i];
        }
        return sum;
    }

    private static double[] eighths(Draw draw, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = draw.integer(-16, 16) / 8.0;
        }
        return x;
    }
}
