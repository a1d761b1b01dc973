package exercise.maxpoollayer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class MaxpoolLayerVisibleTest {

    private static final double[][][][] IMAGE = {{{{1, 5, 2, 0}, {3, 4, 5, 1}, {2, 0, 1, 6}}}};

    /** The example of the statement: windows of 2×2 that overlap. */
    @Test
    void forward_takesTheLargest(MaxPooling.Constructor layers) {
        double[][][][] expected = {{{{5, 5, 5}, {4, 5, 6}}}};
        Close.check("out", expected, layers.make(2, 1).forward(IMAGE, true));
    }

    /** The first 5 has won two windows, one of them by being first; the second 5 has won two others. */
    @Test
    void backward_paysTheWinners(MaxPooling.Constructor layers) {
        MaxPooling layer = layers.make(2, 1);
        layer.forward(IMAGE, true);
        double[][][][] expected = {{{{0, 3, 0, 0}, {0, 4, 8, 0}, {0, 0, 0, 6}}}};
        double[][][][] dOut = {{{{1, 2, 3}, {4, 5, 6}}}};
        Close.check("dX", expected, layer.backward(dOut));
    }

    /** With a stride of 2 the windows are apart and the last row is left over. */
    @Test
    void largerStride_leavesARest(MaxPooling.Constructor layers) {
        MaxPooling layer = layers.make(2, 2);
        double[][][][] expected = {{{{5, 5}}}};
        Close.check("out", expected, layer.forward(IMAGE, false));
        double[][][][] dX = {{{{0, 7, 0, 0}, {0, 0, -2, 0}, {0, 0, 0, 0}}}};
        double[][][][] dOut = {{{{7, -2}}}};
        Close.check("dX", dX, layer.backward(dOut));
    }

    @Test
    void tooLargeAWindow_isRefused(MaxPooling.Constructor layers) {
        Expect.thrown(
                IllegalArgumentException.class,
                "f = 4 and H = 3",
                () -> layers.make(4, 1).forward(IMAGE, true));
    }
}
