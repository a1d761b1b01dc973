package exercise.localresponsenorm;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class LocalResponseNormVisibleTest {

    /** One pixel with three channels. */
    private static final double[][][][] PIXEL = {{{{1}}, {{2}}, {{3}}}};

    /** The example of the statement, forward: the scales are 2.5, 3.4 and 3.3. */
    @Test
    void forward_dividesByTheNeighbourhood(ResponseNormalization layer) {
        double[][][][] expected = {{{{0.5029733719}}, {{0.7987682757}}, {{1.2252812841}}}};
        Close.check("out", expected, layer.forward(PIXEL, 3, 2, 0.1, 0.75), 1e-9, 1e-9);
    }

    /** The example of the statement, backward: the second channel is a neighbour of the first, the third is not. */
    @Test
    void backward_blamesTheNeighbours(ResponseNormalization layer) {
        double[][][][] dOut = {{{{1}}, {{0}}, {{0}}}};
        double[][][][] expected = {{{{0.4727949696}}, {{-0.0603568046}}, {{0}}}};
        Close.check("dA", expected, layer.backward(PIXEL, dOut, 3, 2, 0.1, 0.75), 1e-9, 1e-9);
    }

    /** Two pixels side by side: n = 1 leaves each channel of each pixel alone with its own square. */
    @Test
    void neighbourhoodOfOne_isTheChannelItself(ResponseNormalization layer) {
        double[][][][] a = {{{{1, -2}}, {{3, 0}}}};
        double[][][][] expected = {{{{1.0 / 2, -2.0 / 5}}, {{3.0 / 10, 0}}}};
        Close.check("out", expected, layer.forward(a, 1, 1, 1, 1));
    }
}
