package exercise.gradientdescent1d;

import static exercise.gradientdescent1d.Descent.GRADIENT;
import static exercise.gradientdescent1d.Descent.STEPS;
import static exercise.gradientdescent1d.Descent.VALUE;

import exercise.gradientdescent1d.Descent.Result;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Mostly on parabolas f = curvature / 2 · (w − minimum)², where each step multiplies the distance to the minimum by
 * shrink = 1 − lr · curvature, so that everything has a closed form.
 */
class GradientDescent1dHiddenTest {

    @Test
    void path_shrinksTheDistanceEachStep(Descent descent, Draw draw) {
        Parabola parabola = new Parabola(draw);
        double shrink = draw.real(0.6, 0.8);
        double distance = draw.real(1, 2);
        int steps = draw.integer(4, 7);
        Result result = run(descent, parabola, distance, shrink, 0, 0, steps);
        check(result, parabola.minimum + distance * Math.pow(shrink, steps), steps, STEPS);
    }

    /** So steep that tolF is reached by the length of a step before it is reached by a change of f. */
    @Test
    void value_stopsAtTheFirstSmallChange(Descent descent, Draw draw) {
        Parabola parabola = new Parabola(draw);
        double shrink = draw.real(0.65, 0.7);
        double distance = draw.real(1.1, 2);
        int last = 6;
        // between the change in the last step and the one before it
        double tolerance = parabola.height(distance) * (1 / (shrink * shrink) - 1) * Math.pow(shrink, 2 * last - 1);
        // the first step leads from a positive value to a negative one of the same size
        parabola.sink((parabola.height(distance) + parabola.height(shrink * distance)) / 2);
        Result result = run(descent, parabola, distance, shrink, tolerance, 0, 40);
        check(result, parabola.minimum + distance * Math.pow(shrink, last), last, VALUE);
    }

    /** Across a narrow well onto the plain beside it: up by a lot in the first step, by hardly anything in the second. */
    @Test
    void value_isComparedWithTheOneBefore(Descent descent, Draw draw) {
        double depth = draw.real(1, 2);
        DoubleUnaryOperator slope = w -> 2 * depth * w / Math.pow(1 + w * w, 2);
        double start = draw.real(0.8, 1.2);
        double lr = draw.real(40, 45) / depth;
        double first = start - lr * slope.applyAsDouble(start);
        double second = first - lr * slope.applyAsDouble(first);
        Result result = descent.run(w -> -depth / (1 + w * w), slope, start, lr, 0.01, 0, 12);
        check(result, second, 2, VALUE);
    }

    /** From both sides: from the left the slopes are negative. */
    @Test
    void gradient_stopsAtTheFirstFlatPoint(Descent descent, Draw draw) {
        for (int side : new int[] {1, -1}) {
            Parabola parabola = new Parabola(draw);
            double shrink = draw.real(0.6, 0.8);
            double distance = side * draw.real(1, 2);
            int last = draw.integer(5, 8);
            double tolerance = parabola.curvature * Math.abs(distance) * Math.pow(shrink, last - 0.5);
            Result result = run(descent, parabola, distance, shrink, 0, tolerance, 40);
            check(result, parabola.minimum + distance * Math.pow(shrink, last), last, GRADIENT);
        }
    }

    /** With lr · curvature > 2 every step lands further away, and the value rises each time. */
    @Test
    void divergence_runsUntilTheLastStep(Descent descent, Draw draw) {
        Parabola parabola = new Parabola(draw);
        double shrink = -draw.real(1.2, 1.5);
        double distance = draw.vector(1)[0];
        int steps = draw.integer(6, 9);
        double small = 1e-3 * parabola.height(distance);
        Result result = run(descent, parabola, distance, shrink, small, 1e-3, steps);
        check(result, parabola.minimum + distance * Math.pow(shrink, steps), steps, STEPS);
    }

    /** f = w⁴ overflows after a few steps; ∞ − ∞ is NaN, and NaN is not smaller than anything. */
    @Test
    void overflow_isNoConvergence(Descent descent, Draw draw) {
        double start = draw.real(4, 5);
        Result result = descent.run(w -> w * w * w * w, w -> 4 * w * w * w, start, 1, 0.1, 0.1, 15);
        Expect.that(result != null, "The result is null.", "结果是 null。");
        Close.check("steps", 15, result.steps());
        Expect.that(STEPS.equals(result.why()), "The reason is not STEPS.", "停止的原因不是 STEPS。");
    }

    /** A steep valley and a tiny rate: w hardly moves, and yet f falls by far more than tolF at each step. */
    @Test
    void shortStepsOnASteepSlope_areNoReasonToStop(Descent descent, Draw draw) {
        double steepness = draw.real(1e4, 2e4);
        double start = draw.real(2, 3);
        Result result = descent.run(w -> steepness * w, w -> steepness, start, 1e-10, 1e-3, 1e-3, 6);
        check(result, start - 6e-10 * steepness, 6, STEPS);
    }

    @Test
    void start_isNeverTheEnd(Descent descent, Draw draw) {
        Parabola parabola = new Parabola(draw);
        check(run(descent, parabola, 0, 0.5, 1e-3, 1e-3, 20), parabola.minimum, 1, VALUE);
        check(run(descent, parabola, 0, 0.5, 0, 1e-3, 20), parabola.minimum, 1, GRADIENT);
    }

    /** At rest in a minimum at 0 all is exact: the change is 0 and the slope is 0, neither smaller than 0. */
    @Test
    void tolerances_areNotReachedByEquality(Descent descent, Draw draw) {
        int steps = draw.integer(3, 6);
        check(descent.run(w -> w * w, w -> 2 * w, 0, 0.5, 0, 0, steps), 0, steps, STEPS);
        // one step from 2 to 1: f changes by exactly 3, the slope is exactly 2
        check(descent.run(w -> w * w, w -> 2 * w, 2, 0.25, 3, 2, 1), 1, 1, STEPS);
    }

    @Test
    void severalRules_nameTheFirst(Descent descent, Draw draw) {
        Parabola parabola = new Parabola(draw);
        double distance = draw.real(1, 2);
        double expected = parabola.minimum + 0.7 * distance;
        check(run(descent, parabola, distance, 0.7, 1e6, 1e6, 1), expected, 1, VALUE);
        check(run(descent, parabola, distance, 0.7, 0, 1e6, 1), expected, 1, GRADIENT);
    }

    @Test
    void noSteps_areRefused(Descent descent, Draw draw) {
        for (int steps : new int[] {0, -draw.integer(1, 5)}) {
            Expect.thrown(
                    IllegalArgumentException.class,
                    "maxSteps < 1",
                    () -> descent.run(w -> w * w, w -> 2 * w, 1, 0.1, 0, 0, steps));
        }
    }

    private static Result run(
            Descent descent,
            Parabola parabola,
            double distance,
            double shrink,
            double tolF,
            double tolG,
            int maxSteps) {
        double lr = (1 - shrink) / parabola.curvature;
        return descent.run(parabola.f(), parabola.df(), parabola.minimum + distance, lr, tolF, tolG, maxSteps);
    }

    private static void check(Result result, double w, int steps, String why) {
        Expect.that(result != null, "The result is null.", "结果是 null。");
        Close.check("steps", steps, result.steps());
        Close.check("w", w, result.w());
        Expect.that(why.equals(result.why()), "The reason is not " + why + ".", "停止的原因不是 " + why + "。");
    }

    private static final class Parabola {

        private final double curvature;
        private final double minimum;
        private double sunk;
        private int calls;

        Parabola(Draw draw) {
            curvature = draw.real(10, 13);
            minimum = draw.real(-2, 2);
        }

        double height(double distance) {
            return curvature / 2 * distance * distance;
        }

        /** Lowers the whole parabola, which changes no slope and no difference of values. */
        void sink(double depth) {
            sunk = depth;
        }

        DoubleUnaryOperator f() {
            return w -> height(counted(w) - minimum) - sunk;
        }

        DoubleUnaryOperator df() {
            return w -> curvature * (counted(w) - minimum);
        }

        /** A run that does not end by itself is ended here. */
        private double counted(double w) {
            calls++;
            if (calls > 1000) {
                throw new IllegalStateException("the functions are called more than 1000 times");
            }
            return w;
        }
    }
}
