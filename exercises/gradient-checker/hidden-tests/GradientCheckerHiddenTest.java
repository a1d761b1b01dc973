package exercise.gradientchecker;

import gradus.judge.kit.Close;
import gradus.judge.kit.CountedFunction;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Plants errors into right gradients of quadratic functions, for which central differences are exact up to rounding: an
 * entry that is k times too large has the error |k - 1| / (|k| + 1).
 */
class GradientCheckerHiddenTest {

    /** A power of two, so that moving by it makes no rounding error. */
    private static final double H = 1.0 / 64;

    @Test
    void rightGradient_hasNoError(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 8);
        requireRight(checker.check(bowl.f(), bowl.x(), bowl.gradient(), H, 1e-7));
    }

    @Test
    void flippedSign_isFound(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 12);
        int flipped = draw.integer(1, 11);
        double[] analytic = bowl.gradient();
        analytic[flipped] *= -1;
        requireReport(checker.check(bowl.f(), bowl.x(), analytic, H, 1e-7), false, 1, flipped);
    }

    @Test
    void oneErrorAmongMany_isNotAveragedAway(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 40);
        int off = draw.integer(1, 39);
        double[] analytic = bowl.gradient();
        analytic[off] *= 1.01;
        requireReport(checker.check(bowl.f(), bowl.x(), analytic, H, 1e-3), false, 0.01 / 2.01, off);
    }

    @Test
    void worst_isTheLargestErrorNotTheFirst(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 6);
        double[] analytic = bowl.gradient();
        analytic[1] *= 1.5;
        analytic[3] *= 4;
        analytic[4] *= 2;
        requireReport(checker.check(bowl.f(), bowl.x(), analytic, H, 1e-3), false, 3.0 / 5, 3);
    }

    @Test
    void smallGradients_areJudgedByTheirSize(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 4, 1e-6);
        double[] analytic = bowl.gradient();
        analytic[2] *= 1.5;
        requireReport(checker.check(bowl.f(), bowl.x(), analytic, H, 1e-3), false, 0.2, 2);
    }

    @Test
    void largeGradients_areJudgedByTheirSize(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 4, 1e7);
        double[] analytic = bowl.gradient();
        analytic[1] *= 1 + 1e-4;
        requireReport(checker.check(bowl.f(), bowl.x(), analytic, H, 1e-3), true, 1e-4 / 2.0001, 1);
    }

    @Test
    void negativeGradients_areComparedToo(Checker checker, Draw draw) {
        double[] slopes = draw.vector(4, -2, -1);
        double[] analytic = slopes.clone();
        analytic[2] *= 1.5;
        requireReport(checker.check(plane(slopes), draw.vector(4), analytic, H, 1e-3), false, 0.2, 2);
    }

    @Test
    void equalErrors_nameTheLowestIndex(Checker checker, Draw draw) {
        // opposite signs have the error 1 exactly, whatever their sizes are
        double[] slopes = draw.vector(5);
        double[] analytic = slopes.clone();
        analytic[1] *= -2;
        analytic[3] *= -1;
        analytic[4] *= -3;
        requireReport(checker.check(plane(slopes), draw.vector(5), analytic.clone(), H, 1e-3), false, 1, 1);
        // infinite errors are equal, too
        analytic[2] = Double.NaN;
        analytic[3] = Double.NaN;
        requireReport(
                checker.check(plane(slopes), draw.vector(5), analytic, H, 1e-3), false, Double.POSITIVE_INFINITY, 2);
    }

    @Test
    void tolerance_belongsToWhatIsAccepted(Checker checker, Draw draw) {
        double[] slopes = draw.vector(2);
        double[] analytic = {slopes[0], -slopes[1]};
        requireReport(checker.check(plane(slopes), draw.vector(2), analytic.clone(), H, 1), true, 1, 1);
        double below = Math.nextDown(1.0);
        requireReport(checker.check(plane(slopes), draw.vector(2), analytic.clone(), H, below), false, 1, 1);
    }

    @Test
    void zeroGradients_agree(Checker checker, Draw draw) {
        requireReport(checker.check(plane(new double[3]), draw.vector(3), new double[3], H, 1e-7), true, 0, 0);
    }

    @Test
    void twoNegligibleNumbers_agree(Checker checker, Draw draw) {
        double[] slopes = {1, -5e-10};
        double[] analytic = {1, 9e-10};
        requireReport(checker.check(plane(slopes), besideZero(draw), analytic, H, 1e-7), true, 0, 0);
    }

    @Test
    void oneNegligibleNumber_isNoExcuse(Checker checker, Draw draw) {
        requireReport(
                checker.check(plane(new double[] {1, 5e-9}), besideZero(draw), new double[] {1, 5e-10}, H, 1e-3),
                false,
                0.45,
                1);
        requireReport(
                checker.check(plane(new double[] {1, 5e-10}), besideZero(draw), new double[] {1, 5e-9}, H, 1e-3),
                false,
                0.45,
                1);
        // a negative number is not a small one
        requireReport(
                checker.check(plane(new double[] {1, -5e-9}), besideZero(draw), new double[] {1, 5e-10}, H, 1e-3),
                false,
                0.55,
                1);
        requireReport(
                checker.check(plane(new double[] {1, 5e-10}), besideZero(draw), new double[] {1, -5e-9}, H, 1e-3),
                false,
                0.55,
                1);
        // 1e-9 is not below 1e-9, neither as a claim nor as a measured slope
        requireReport(checker.check(plane(new double[1]), draw.vector(1), new double[] {1e-9}, H, 1e-3), false, 0.1, 0);
        CountedFunction stair = new CountedFunction(1, at -> at[0] > 1 ? 2 * H * 1e-9 : 0);
        requireReport(checker.check(stair, new double[] {1}, new double[1], H, 1e-3), false, 0.1, 0);
    }

    @Test
    void tinySums_areNotDividedBy(Checker checker, Draw draw) {
        double[] slopes = {1, 2e-9};
        requireReport(checker.check(plane(slopes), besideZero(draw), new double[] {1, 3e-9}, H, 1e-3), false, 0.1, 1);
    }

    @Test
    void nanInTheGradient_neverPasses(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 5);
        for (int place : new int[] {0, 2, 4}) {
            double[] analytic = negated(bowl.gradient());
            analytic[place] = Double.NaN;
            requireReport(checker.check(bowl.f(), bowl.x(), analytic, H, 1e-3), false, Double.POSITIVE_INFINITY, place);
        }
    }

    @Test
    void infinityInTheGradient_neverPasses(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 3);
        for (double infinity : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] analytic = bowl.gradient();
            analytic[1] = infinity;
            requireReport(checker.check(bowl.f(), bowl.x(), analytic, H, 1e-3), false, Double.POSITIVE_INFINITY, 1);
        }
    }

    /** Infinity equals infinity; that is no reason to call them the same slope. */
    @Test
    void twoInfinities_doNotAgree(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 3);
        double edge = bowl.x()[1];
        for (double infinity : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            ToDoubleFunction<double[]> f =
                    x -> x[1] > edge ? infinity : bowl.f().applyAsDouble(x);
            double[] analytic = bowl.gradient();
            analytic[1] = infinity;
            requireReport(checker.check(f, bowl.x(), analytic, H, 1e-3), false, Double.POSITIVE_INFINITY, 1);
        }
    }

    @Test
    void nanFromTheFunction_neverPasses(Checker checker, Draw draw) {
        Bowl bowl = new Bowl(draw, 3);
        double edge = bowl.x()[2];
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            ToDoubleFunction<double[]> right = x -> x[2] > edge ? odd : bowl.f().applyAsDouble(x);
            ToDoubleFunction<double[]> left = x -> x[2] < edge ? odd : bowl.f().applyAsDouble(x);
            requireReport(checker.check(right, bowl.x(), bowl.gradient(), H, 1e-3), false, Double.POSITIVE_INFINITY, 2);
            requireReport(checker.check(left, bowl.x(), bowl.gradient(), H, 1e-3), false, Double.POSITIVE_INFINITY, 2);
        }
    }

    @Test
    void slope_isTheCentralDifferenceWithStepH(Checker checker, Draw draw) {
        // for x³ the central difference is 3x² + h², far from the derivative if h is large
        double x = draw.real(0.5, 2);
        double h = draw.real(0.5, 1);
        double[] analytic = {3 * x * x + h * h};
        requireRight(checker.check(
                new CountedFunction(1, at -> at[0] * at[0] * at[0]), new double[] {x}, analytic, h, 1e-7));
    }

    @Test
    void function_isCalledTwiceForEachCoordinate(Checker checker, Draw draw) {
        int n = draw.integer(4, 7);
        callsTwiceForEach(checker, plane(draw.vector(n)), draw.vector(n), draw.vector(n));
        // nothing that is found at one coordinate saves the calls for the others
        double[] hopeless = draw.vector(n);
        hopeless[0] = Double.NaN;
        callsTwiceForEach(checker, plane(draw.vector(n)), draw.vector(n), hopeless);
        callsTwiceForEach(checker, plane(new double[n]), new double[n], new double[n]);
    }

    private static void callsTwiceForEach(Checker checker, CountedFunction f, double[] x, double[] analytic) {
        int n = x.length;
        checker.check(f, x, analytic, H, 1e-3);
        Expect.that(
                f.calls() == 2 * n,
                f.calls() < 2 * n ? "There are fewer than 2n calls." : "There are more than 2n calls.",
                f.calls() < 2 * n ? "调用次数少于 2n。" : "调用次数多于 2n。");
    }

    @Test
    void point_isLeftBitForBit(Checker checker, Draw draw) {
        double[] x = draw.vector(5);
        // far smaller than the step: x + h - 2h + h loses it
        x[draw.integer(0, 2)] = draw.real(1e-20, 9e-20);
        x[draw.integer(3, 4)] = -0.0;
        Unchanged point = Unchanged.of("x", x);
        checker.check(plane(draw.vector(5)), x, draw.vector(5), H, 1e-3);
        point.check();
    }

    @Test
    void analyticGradient_isLeftAlone(Checker checker, Draw draw) {
        double[] analytic = draw.vector(5);
        Unchanged gradient = Unchanged.of("analytic", analytic);
        checker.check(plane(draw.vector(5)), draw.vector(5), analytic, H, 1e-3);
        gradient.check();
    }

    @Test
    void lengths_mustAgree(Checker checker, Draw draw) {
        for (int length : new int[] {2, 4, 0}) {
            Expect.thrown(
                    IllegalArgumentException.class,
                    "%d numbers in analytic and 3 in x".formatted(length),
                    () -> checker.check(plane(draw.vector(3)), draw.vector(3), draw.vector(length), H, 1e-3));
        }
    }

    /** A quadratic function with mixed terms: each coordinate also matters to its neighbours' slopes. */
    private static final class Bowl {

        private final double[] square;
        private final double[] x;
        private final double scale;

        Bowl(Draw draw, int n) {
            this(draw, n, 1);
        }

        Bowl(Draw draw, int n, double scale) {
            this.square = draw.vector(n, 0.5, 2);
            this.x = draw.vector(n, 0.5, 2);
            this.scale = scale;
        }

        /** scale · (Σ square[i] x[i]² + Σ x[i] x[i+1]). */
        CountedFunction f() {
            return new CountedFunction(square.length, at -> {
                double sum = 0;
                for (int i = 0; i < at.length; i++) {
                    sum += square[i] * at[i] * at[i] + (i + 1 < at.length ? at[i] * at[i + 1] : 0);
                }
                return scale * sum;
            });
        }

        double[] x() {
            return x.clone();
        }

        double[] gradient() {
            double[] gradient = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double neighbours = (i > 0 ? x[i - 1] : 0) + (i + 1 < x.length ? x[i + 1] : 0);
                gradient[i] = scale * (2 * square[i] * x[i] + neighbours);
            }
            return gradient;
        }
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static CountedFunction plane(double[] slopes) {
        return new CountedFunction(slopes.length, x -> {
            double sum = 0;
            for (int i = 0; i < slopes.length; i++) {
                sum += slopes[i] * x[i];
            }
            return sum;
        });
    }

    /** Returns a point whose first coordinate is 0, so that f has all its digits left for the slope of the second. */
    private static double[] besideZero(Draw draw) {
        return new double[] {0, draw.real(0.5, 2)};
    }

    private static void requireRight(Report report) {
        Expect.that(report != null, "The report is null.", "返回的报告是 null。");
        Expect.that(report.ok(), "A right gradient is refused.", "正确的梯度被判为不合格。");
        Close.check("maxRel", 0, report.maxRel(), 0, 1e-9);
    }

    private static void requireReport(Report report, boolean ok, double maxRel, int worst) {
        Expect.that(report != null, "The report is null.", "返回的报告是 null。");
        Close.check("maxRel", maxRel, report.maxRel(), 0, 1e-8);
        Expect.that(report.worst() == worst, "worst names another coordinate.", "worst 指向了别的坐标。");
        Expect.that(report.ok() == ok, "The verdict ok is wrong.", "ok 的结论不对。");
    }
}
