package exercise.leakyrelulayer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class LeakyReluLayerVisibleTest {

    private final double[][] x = {{1.5, -2, 0}, {-0.5, 4, 0.1}};

    @Test
    void forward_followsTheExample(LeakyRelu.Constructor layers) {
        double[][] y = layers.make(0.1).forward(x, true);
        Close.check("y", new double[][] {{1.5, -0.2, 0}, {-0.05, 4, 0.1}}, y);
    }

    @Test
    void backward_followsTheExample(LeakyRelu.Constructor layers) {
        LeakyRelu layer = layers.make(0.1);
        layer.forward(x, true);
        double[][] dX = layer.backward(new double[][] {{3, 5, 7}, {-1, -2, 0.5}});
        Close.check("dX", new double[][] {{3, 0.5, 0.7}, {-0.1, -2, 0.5}}, dX);
    }

    @Test
    void slopeOfZero_isRefused(LeakyRelu.Constructor layers) {
        Expect.thrown(IllegalArgumentException.class, "k = 0", () -> layers.make(0));
    }
}
