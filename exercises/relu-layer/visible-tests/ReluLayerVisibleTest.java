package exercise.relulayer;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class ReluLayerVisibleTest {

    private final double[][] x = {{1.5, -2, 0}, {-0.3, 4, 0.1}};

    @Test
    void forward_followsTheExample(Relu relu) {
        Close.check("y", new double[][] {{1.5, 0, 0}, {0, 4, 0.1}}, relu.forward(x, true));
    }

    @Test
    void backward_followsTheExample(Relu relu) {
        relu.forward(x, true);
        double[][] dX = relu.backward(new double[][] {{3, 5, 7}, {-1, -2, 0.5}});
        Close.check("dX", new double[][] {{3, 0, 0}, {0, -2, 0.5}}, dX);
    }

    /** What the first batch opened must not be open for the second one. */
    @Test
    void secondForward_replacesTheFirst(Relu relu) {
        relu.forward(new double[][] {{1, -1}}, true);
        relu.forward(new double[][] {{-1, 1}}, true);
        Close.check("dX", new double[][] {{0, 9}}, relu.backward(new double[][] {{8, 9}}));
    }
}
