package exercise.maemseloss;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class MaeMseLossVisibleTest {

    /** The example of the statement: the residuals are 1, −3, 0 and 2. */
    private final double[] p = {3, 1, 4, 7};

    private final double[] t = {2, 4, 4, 5};

    @Test
    void losses_followTheExample(RegressionLosses losses) {
        Close.check("mse", 3.5, losses.mse(p, t));
        Close.check("mae", 1.5, losses.mae(p, t));
    }

    @Test
    void gradients_followTheExample(RegressionLosses losses) {
        Close.check("mseGrad", new double[] {0.5, -1.5, 0, 1}, losses.mseGrad(p, t));
        Close.check("maeGrad", new double[] {0.25, -0.25, 0, 0.25}, losses.maeGrad(p, t));
    }

    @Test
    void missingTarget_isRefused(RegressionLosses losses) {
        Expect.thrown(
                IllegalArgumentException.class,
                "four predictions and three targets",
                () -> losses.mse(p, new double[] {2, 4, 4}));
    }
}
