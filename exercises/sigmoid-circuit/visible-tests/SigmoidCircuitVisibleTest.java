package exercise.sigmoidcircuit;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class SigmoidCircuitVisibleTest {

    /** The example of the statement, to seven digits. */
    @Test
    void neuron_followsTheExample(Circuit circuit) {
        double[] expected = {-0.1966119, 0.3932239, -0.3932239, -0.5898358, 0.1966119};
        Close.check("{dw0, dx0, dw1, dx1, dw2}", expected, circuit.gradients(2, -1, -3, -2, -3), 0, 1e-7);
    }

    /** Where the sum is 0 the sigmoid is steepest: its slope is a quarter. */
    @Test
    void sumOfZero_hasTheSlopeOneQuarter(Circuit circuit) {
        double[] expected = {0.5, 0.25, -0.25, 0.75, 0.25};
        Close.check("{dw0, dx0, dw1, dx1, dw2}", expected, circuit.gradients(1, 2, 3, -1, 1));
    }
}
