package exercise.sigmoidbackward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SigmoidBackwardHiddenTest {

    @Test
    void agreesWithTheNumericalGradient(SigmoidGradient sigmoid, Draw draw) {
        double[] x = draw.vector(8);
        double[] w = draw.vector(8);
        double[] dX = sigmoid.backward(logistic(x), w.clone());
        GradientCheck.of(() -> dot(w, logistic(x))).check("dX", x, dX);
    }

    @Test
    void slopeForAnUpstreamOfOne(SigmoidGradient sigmoid, Draw draw) {
        for (int n : new int[] {7, 1, 9, 4}) {
            double[] y = new double[n];
            double[] ones = new double[n];
            // the second time the same arrays hold other numbers
            for (int time = 0; time < 2; time++) {
                double[] x = draw.vector(n, -4, 4);
                x[time % n] = 0;
                System.arraycopy(logistic(x), 0, y, 0, n);
                Arrays.fill(ones, 1);
                Close.check("dX", slope(x), sigmoid.backward(y, ones));
            }
        }
    }

    @Test
    void linearInTheUpstream(SigmoidGradient sigmoid, Draw draw) {
        double[] y = logistic(draw.vector(6));
        GradientCheck.linear("dX", dOut -> sigmoid.backward(y, dOut), draw.vector(6));
    }

    @Test
    void upstreamOfAnySize(SigmoidGradient sigmoid, Draw draw) {
        double[] x = draw.vector(8);
        double[] dOut = draw.vector(8);
        double[] sizes = {1e200, 1e6, 1e3, 1, 0, 1e-3, 1e-9, 1e-200};
        double[] expected = slope(x);
        for (int i = 0; i < x.length; i++) {
            dOut[i] *= sizes[i];
            expected[i] *= dOut[i];
        }
        Close.check("dX", expected, sigmoid.backward(logistic(x), dOut), 1e-9, 0);
    }

    @Test
    void saturatedOutputsStopTheGradient(SigmoidGradient sigmoid, Draw draw) {
        // in double arithmetic sigmoid(-800) is 0 and sigmoid(40) is 1
        double[] y = {0, 1, 0, 1, 1, 0};
        Close.check("dX", new double[6], sigmoid.backward(y, draw.vector(6)));
    }

    /** Loosely: some right forms of y(1 - y) lose digits here. But what is small need not be lost altogether. */
    @Test
    void almostSaturatedOutputsStillPassSomething(SigmoidGradient sigmoid, Draw draw) {
        double tiny = draw.real(1e-11, 1e-10);
        double[] y = {tiny, 1 - tiny, 0.5, 1 - tiny, tiny};
        double[] slope = {tiny, tiny, 0.25, tiny, tiny};
        double[] dOut = {1e12, 1e12, draw.real(20, 40), -3e12, -5e12};
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = dOut[i] * slope[i];
        }
        Close.check("dX", expected, sigmoid.backward(y, dOut), 1e-3, 0);
    }

    @Test
    void sameSlopeOnBothSides(SigmoidGradient sigmoid, Draw draw) {
        double[] x = draw.vector(5, 0.5, 3);
        double[] mirrored = Arrays.stream(x).map(value -> -value).toArray();
        double[] dOut = draw.vector(5);
        double[] right = sigmoid.backward(logistic(x), dOut.clone());
        double[] left = sigmoid.backward(logistic(mirrored), dOut.clone());
        Close.check("dX of -x", right, left);
    }

    @Test
    void leavesItsArgumentsAlone(SigmoidGradient sigmoid, Draw draw) {
        double[] y = logistic(draw.vector(6));
        double[] dOut = draw.vector(6);
        Unchanged outputs = Unchanged.of("y", y);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        sigmoid.backward(y, dOut);
        outputs.check();
        upstream.check();
    }

    @Test
    void results_areNewArrays(SigmoidGradient sigmoid, Draw draw) {
        double[] y = logistic(draw.vector(5));
        double[] dOut = draw.vector(5);
        double[] dX = sigmoid.backward(y, dOut);
        Separate.check("dX", dX, y, dOut);
        Separate.check("dX of the second call", sigmoid.backward(y, dOut), y, dOut, dX);
        double[] nothing = new double[5];
        Separate.check("dX of a zero dOut", sigmoid.backward(y, nothing), y, nothing);
    }

    private static double[] logistic(double[] x) {
        return Arrays.stream(x).map(value -> 1 / (1 + Math.exp(-value))).toArray();
    }

    /** The slope by another formula: 1 / (4 cosh²(x/2)). */
    private static double[] slope(double[] x) {
        return Arrays.stream(x)
                .map(value -> 0.25 / Math.pow(Math.cosh(value / 2), 2))
                .toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
