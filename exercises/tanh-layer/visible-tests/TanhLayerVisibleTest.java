package exercise.tanhlayer;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class TanhLayerVisibleTest {

    /** The example of the statement: e to the ln 2 is 2, so the second value is (2 - 1/2) / (2 + 1/2). */
    @Test
    void forward_followsTheExample(Tanh tanh) {
        double[] y = tanh.forward(new double[] {0, Math.log(2), -Math.log(3)});
        Close.check("y", new double[] {0, 0.6, -0.8}, y);
    }

    @Test
    void backward_followsTheExample(Tanh tanh) {
        double[] dX = tanh.backward(new double[] {0, 0.6, -0.8}, new double[] {5, 2, -1});
        Close.check("dX", new double[] {5, 1.28, -0.36}, dX);
    }

    @Test
    void farOut_endsAtPlusAndMinusOne(Tanh tanh) {
        Close.check("y", new double[] {1, -1}, tanh.forward(new double[] {1000, -1000}));
    }
}
