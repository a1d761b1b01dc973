package exercise.sigmoidforward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SigmoidForwardHiddenTest {

    @Test
    void values_areThoseOfTheLogisticFunction(Sigmoid sigmoid, Draw draw) {
        double[] x = draw.vector(12, -10, 10);
        x[0] = Math.abs(x[0]);
        x[1] = -Math.abs(x[1]);
        x[2] = 0;
        x[11] = x[0];
        Close.check("y", logistic(x), forward(sigmoid, x));
    }

    @Test
    void zero_givesExactlyOneHalf(Sigmoid sigmoid) {
        Close.check("y", new double[] {0.5, 0.5}, forward(sigmoid, new double[] {0.0, -0.0}), 0, 0);
    }

    @Test
    void mirroredNumbers_addUpToOne(Sigmoid sigmoid, Draw draw) {
        double[] x = draw.vector(6);
        double[] y = forward(sigmoid, x);
        Close.check("y", new double[6], y, 0, Double.MAX_VALUE);
        double[] mirrored =
                forward(sigmoid, Arrays.stream(x).map(value -> -value).toArray());
        Close.check("y of -x", Arrays.stream(y).map(value -> 1 - value).toArray(), mirrored);
    }

    @Test
    void values_riseEverywhere(Sigmoid sigmoid, Draw draw) {
        double[] x = new double[31];
        for (int i = 0; i < 31; i++) {
            x[i] = i - 15 + draw.real(-0.2, 0.2);
        }
        double[] y = forward(sigmoid, x);
        Close.check("y", new double[31], y, 0, Double.MAX_VALUE);
        for (int i = 1; i < 31; i++) {
            Expect.that(y[i] > y[i - 1], "A larger input gets an output that is not larger.", "输入变大，输出却没有变大。");
        }
    }

    @Test
    void shoulders_areNotCutOff(Sigmoid sigmoid, Draw draw) {
        double[] x = {
            -draw.real(24, 27),
            -draw.real(20, 24),
            -draw.real(14, 20),
            -draw.real(10.5, 14),
            draw.real(10.5, 14),
            draw.real(14, 18),
            draw.real(18, 20)
        };
        Close.check("y", logistic(x), forward(sigmoid, x));
    }

    @Test
    void veryLargeNumbers_giveOne(Sigmoid sigmoid, Draw draw) {
        double[] x = {draw.real(30, 700), draw.real(720, 1000), draw.real(1000, 1e4), 1e4};
        Close.check("y", new double[] {1, 1, 1, 1}, forward(sigmoid, x));
    }

    @Test
    void veryNegativeNumbers_giveZero(Sigmoid sigmoid, Draw draw) {
        double[] x = {draw.real(-700, -30), draw.real(-1000, -720), draw.real(-1e4, -1000), -1e4};
        Close.check("y", new double[4], forward(sigmoid, x));
    }

    @Test
    void everyNumber_standsForItself(Sigmoid sigmoid, Draw draw) {
        double[] x = draw.vector(5);
        double[] y = forward(sigmoid, x);
        Close.check("y", new double[5], y, 0, Double.MAX_VALUE);
        // always the same array: what was in it before must not matter either
        double[] single = new double[1];
        for (int i = 0; i < 5; i++) {
            single[0] = x[i];
            Close.check("y of a single number", new double[] {y[i]}, sigmoid.forward(single));
        }
    }

    @Test
    void input_isLeftAlone(Sigmoid sigmoid, Draw draw) {
        double[] x = draw.vector(6);
        Unchanged input = Unchanged.of("x", x);
        sigmoid.forward(x);
        input.check();
    }

    @Test
    void results_areNewArrays(Sigmoid sigmoid, Draw draw) {
        double[] x = draw.vector(5);
        double[] y = sigmoid.forward(x);
        Separate.check("y", y, x);
        Separate.check("y of the second call", sigmoid.forward(x), x, y);
    }

    /** The logistic function by another formula, e^(x/2) / (2 cosh(x/2)). */
    private static double[] logistic(double[] x) {
        return Arrays.stream(x)
                .map(value -> Math.exp(value / 2) / (2 * Math.cosh(value / 2)))
                .toArray();
    }

    /** Calls forward with a copy, so that only one test minds if the argument is changed. */
    private static double[] forward(Sigmoid sigmoid, double[] x) {
        return sigmoid.forward(x.clone());
    }
}
