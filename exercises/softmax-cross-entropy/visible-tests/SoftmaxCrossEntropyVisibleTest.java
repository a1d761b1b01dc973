package exercise.softmaxcrossentropy;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyVisibleTest {

    private final double[][] z = {{3.2, 5.1, -1.7}, {0, 0, 0}};
    private final int[] y = {0, 2};

    /** The example of the statement: (2.040355 + ln 3) / 2. */
    @Test
    void loss_followsTheExample(ClassificationLoss loss) {
        Close.check("loss", 1.569484, loss.loss(z, y), 0, 1e-6);
    }

    @Test
    void grad_followsTheExample(ClassificationLoss loss) {
        double[][] expected = {{-0.435009, 0.434525, 0.000484}, {1.0 / 6, 1.0 / 6, -1.0 / 3}};
        Close.check("grad", expected, loss.grad(z, y), 0, 1e-6);
    }

    /** The share of the right class is exp(-800), which no double can hold; its logarithm is -800. */
    @Test
    void confidentMistake_costsItsGap(ClassificationLoss loss) {
        double[][] scores = {{800, 0}};
        Close.check("loss", 800, loss.loss(scores, new int[] {1}));
        Close.check("grad", new double[][] {{1, -1}}, loss.grad(scores, new int[] {1}));
    }
}
