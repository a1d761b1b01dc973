package exercise.dropoutlayer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class DropoutLayerVisibleTest {

    private final double[][] x = {{1, 2, 3}, {4, 5, 6}};

    /** keep = 0.25: a kept number is four times as large. */
    @Test
    void training_dropsOrScalesUp(Dropout.Constructor layers, Draw draw) {
        double[][] y = layers.make(0.25, draw.generator()).forward(x, true);
        double[][] expected = new double[2][3];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                expected[i][j] = y[i][j] == 0 ? 0 : 4 * x[i][j];
            }
        }
        Close.check("y", expected, y);
    }

    @Test
    void inUse_nothingHappens(Dropout.Constructor layers, Draw draw) {
        Close.check("y", x, layers.make(0.25, draw.generator()).forward(x, false));
    }

    /** The gradient of a dropped number is 0; that of a kept one is scaled as the number was. */
    @Test
    void backward_followsTheMask(Dropout.Constructor layers, Draw draw) {
        Dropout layer = layers.make(0.5, draw.generator());
        double[][] y = layer.forward(x, true);
        double[][] dX = layer.backward(new double[][] {{10, 10, 10}, {10, 10, 10}});
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                Close.check("dX[%d][%d]".formatted(i, j), y[i][j] == 0 ? 0 : 20, dX[i][j]);
            }
        }
    }

    @Test
    void keepOfZero_isRefused(Dropout.Constructor layers, Draw draw) {
        Expect.thrown(IllegalArgumentException.class, "keep = 0", () -> layers.make(0, draw.generator()));
    }
}
