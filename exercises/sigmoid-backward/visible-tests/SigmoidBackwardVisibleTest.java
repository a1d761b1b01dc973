package exercise.sigmoidbackward;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class SigmoidBackwardVisibleTest {

    @Test
    void steepestInTheMiddle(SigmoidGradient sigmoid) {
        // sigmoid(0) = 0.5, and 0.5 * (1 - 0.5) = 0.25 is the largest slope a sigmoid has
        Close.check("dX", new double[] {0.25}, sigmoid.backward(new double[] {0.5}, new double[] {1}));
    }

    @Test
    void upstreamScalesTheSlope(SigmoidGradient sigmoid) {
        double[] y = {0.5, 0.5, 0.5};
        double[] dOut = {4, -2, 0};
        Close.check("dX", new double[] {1, -0.5, 0}, sigmoid.backward(y, dOut));
    }

    @Test
    void threeOutputs(SigmoidGradient sigmoid) {
        double[] y = {0.2, 0.8, 0.9};
        double[] dOut = {1, 10, -1};
        Close.check("dX", new double[] {0.16, 1.6, -0.09}, sigmoid.backward(y, dOut));
    }
}
