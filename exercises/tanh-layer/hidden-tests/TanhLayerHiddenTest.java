package exercise.tanhlayer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Outputs for backward are made here, so that a wrong forward does not fail the tests of backward. */
class TanhLayerHiddenTest {

    @Test
    void forward_givesTheHyperbolicTangent(Tanh tanh, Draw draw) {
        for (int n : new int[] {8, 1, 10}) {
            double[] x = draw.vector(n);
            x[n - 1] = draw.real(3, 9);
            x[n / 2] = -draw.real(9, 10.4);
            Close.check("y", hyperbolic(x), forward(tanh, x));
        }
    }

    @Test
    void forward_isOdd(Tanh tanh, Draw draw) {
        double[] x = draw.vector(6);
        double[] y = forward(tanh, x);
        Close.check("y", new double[6], y, 0, Double.MAX_VALUE);
        Close.check("y of -x", negated(y), forward(tanh, negated(x)));
    }

    @Test
    void forward_risesEverywhere(Tanh tanh, Draw draw) {
        double[] x = new double[21];
        for (int i = 0; i < 21; i++) {
            x[i] = 0.8 * (i - 10) + draw.real(-0.1, 0.1);
        }
        double[] y = forward(tanh, x);
        Close.check("y", new double[21], y, 0, Double.MAX_VALUE);
        for (int i = 1; i < 21; i++) {
            Expect.that(y[i] > y[i - 1], "A larger input gets an output that is not larger.", "输入变大，输出却没有变大。");
        }
    }

    @Test
    void forward_aroundZero_isAlmostTheInput(Tanh tanh, Draw draw) {
        double[] x = {0, draw.real(1e-4, 1e-3), -draw.real(1e-4, 1e-3), draw.real(1e-8, 1e-6), -draw.real(1e-8, 1e-6)};
        // the next term of the series, 2x⁵/15, is far below the tolerance
        double[] expected =
                Arrays.stream(x).map(value -> value - value * value * value / 3).toArray();
        Close.check("y", expected, forward(tanh, x), 0, 1e-14);
    }

    @Test
    void forward_farOut_isPlusOrMinusOne(Tanh tanh, Draw draw) {
        double[] x = {draw.real(20, 700), -draw.real(20, 700), draw.real(720, 1e4), -draw.real(720, 1e4), 1e4, -1e4};
        Close.check("y", new double[] {1, -1, 1, -1, 1, -1}, forward(tanh, x));
    }

    @Test
    void backward_agreesWithTheNumericalGradient(Tanh tanh, Draw draw) {
        double[] x = draw.vector(8);
        double[] w = draw.vector(8);
        double[] dX = backward(tanh, hyperbolic(x), w);
        GradientCheck.of(() -> dot(w, hyperbolic(x))).check("dX", x, dX);
    }

    @Test
    void backward_forAnUpstreamOfOne_isTheSlope(Tanh tanh, Draw draw) {
        double[] x = draw.vector(7);
        double[] ones = new double[7];
        Arrays.fill(ones, 1);
        double[] slopes =
                Arrays.stream(x).map(value -> 1 / Math.pow(Math.cosh(value), 2)).toArray();
        Close.check("dX", slopes, backward(tanh, hyperbolic(x), ones));
    }

    @Test
    void backward_isSteepestAtZero(Tanh tanh, Draw draw) {
        double[] dOut = draw.vector(7);
        double[] sizes = {1e200, 1e6, 1, 0, 1e-3, 1e-9, 1e-200};
        for (int i = 0; i < 7; i++) {
            dOut[i] *= sizes[i];
        }
        Close.check("dX", dOut, backward(tanh, new double[7], dOut), Close.RELATIVE, 0);
    }

    @Test
    void backward_isTheSameOnBothSides(Tanh tanh, Draw draw) {
        double[] y = hyperbolic(draw.vector(5));
        double[] dOut = draw.vector(5);
        double[] right = backward(tanh, y, dOut);
        Close.check("dX", new double[5], right, 0, Double.MAX_VALUE);
        Close.check("dX of -y", right, backward(tanh, negated(y), dOut));
    }

    @Test
    void backward_isLinearInTheUpstream(Tanh tanh, Draw draw) {
        double[] y = hyperbolic(draw.vector(6));
        GradientCheck.linear("dX", dOut -> backward(tanh, y, dOut), draw.vector(6));
    }

    @Test
    void backward_throughASaturatedUnit_isZero(Tanh tanh, Draw draw) {
        Close.check("dX", new double[4], backward(tanh, new double[] {1, -1, -1, 1}, draw.vector(4)));
    }

    /** Loosely: some right forms of 1 - y² lose digits here. But what is small need not be lost altogether. */
    @Test
    void backward_throughAnAlmostSaturatedUnit_isSmall(Tanh tanh, Draw draw) {
        double tiny = draw.real(1e-11, 1e-10);
        double[] y = {1 - tiny, tiny - 1, tiny - 1, 1 - tiny};
        double[] dOut = {1e12, 1e12, -3e12, -5e12};
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            expected[i] = dOut[i] * 2 * tiny;
        }
        Close.check("dX", expected, backward(tanh, y, dOut), 1e-3, 0);
    }

    @Test
    void backward_usesItsArgumentsOnly(Tanh tanh, Draw draw) {
        double[] y = hyperbolic(draw.vector(4));
        double[] dOut = draw.vector(4);
        double[] before = backward(tanh, y, dOut);
        Close.check("dX", new double[4], before, 0, Double.MAX_VALUE);
        forward(tanh, draw.vector(4));
        backward(tanh, hyperbolic(draw.vector(4)), draw.vector(4));
        Close.check("dX after another forward", before, backward(tanh, y, dOut));
        double[] reusedY = hyperbolic(draw.vector(4));
        double[] reusedUpstream = draw.vector(4);
        tanh.backward(reusedY, reusedUpstream);
        System.arraycopy(y, 0, reusedY, 0, 4);
        System.arraycopy(dOut, 0, reusedUpstream, 0, 4);
        Close.check("dX of the same arrays with other numbers", before, tanh.backward(reusedY, reusedUpstream));
    }

    @Test
    void arguments_areLeftAlone(Tanh tanh, Draw draw) {
        double[] x = draw.vector(6);
        Unchanged input = Unchanged.of("x", x);
        tanh.forward(x);
        input.check();
        double[] y = hyperbolic(x);
        double[] dOut = draw.vector(6);
        Unchanged output = Unchanged.of("y", y);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        tanh.backward(y, dOut);
        output.check();
        upstream.check();
    }

    @Test
    void results_areNewArrays(Tanh tanh, Draw draw) {
        double[] x = draw.vector(5);
        double[] dOut = draw.vector(5);
        double[] y = tanh.forward(x);
        Separate.check("y", y, x);
        double[] dX = tanh.backward(y, dOut);
        Separate.check("dX", dX, x, dOut, y);
        Separate.check("y of the second call", tanh.forward(x), x, dOut, y, dX);
        Separate.check("dX of the second call", tanh.backward(y, dOut), x, dOut, y, dX);
        double[] nothing = new double[5];
        Separate.check("dX of a zero dOut", tanh.backward(y, nothing), y, nothing);
    }

    /** The hyperbolic tangent by another formula, 1 - 2 / (e^2x + 1). */
    private static double[] hyperbolic(double[] x) {
        return Arrays.stream(x).map(value -> 1 - 2 / (Math.exp(2 * value) + 1)).toArray();
    }

    private static double[] negated(double[] x) {
        return Arrays.stream(x).map(value -> -value).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Calls forward with a copy, so that only one test minds if the argument is changed. */
    private static double[] forward(Tanh tanh, double[] x) {
        return tanh.forward(x.clone());
    }

    private static double[] backward(Tanh tanh, double[] y, double[] dOut) {
        return tanh.backward(y.clone(), dOut.clone());
    }
}
