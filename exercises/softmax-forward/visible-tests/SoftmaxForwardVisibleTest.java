package exercise.softmaxforward;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class SoftmaxForwardVisibleTest {

    /** The example of the statement. */
    @Test
    void threeScores_followTheExample(Softmax softmax) {
        double[][] y = softmax.forward(new double[][] {{3.2, 5.1, -1.7}});
        Close.check("y", new double[][] {{0.129982, 0.869050, 0.000968}}, y, 0, 1e-6);
    }

    /** Each row is a sample of its own, and e to the ln 3 is three times e to the 0. */
    @Test
    void twoRows_areTwoSamples(Softmax softmax) {
        double[][] z = {{0, Math.log(3)}, {Math.log(4), 0}};
        Close.check("y", new double[][] {{0.25, 0.75}, {0.8, 0.2}}, softmax.forward(z));
    }

    /** exp(1000) is infinite, yet two equal scores have equal shares. */
    @Test
    void aThousand_isNotTooMuch(Softmax softmax) {
        Close.check("y", new double[][] {{0.5, 0.5}}, softmax.forward(new double[][] {{1000, 1000}}));
    }
}
