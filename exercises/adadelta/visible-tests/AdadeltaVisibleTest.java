package exercise.adadelta;

import gradus.judge.kit.Close;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdadeltaVisibleTest {

    /** The example of the statement: one number, four steps. */
    @Test
    void oneParameter_followsTheExample(AdadeltaOptimizer.Constructor optimizers) {
        AdadeltaOptimizer adadelta = optimizers.make(0.95, 1e-6);
        double[] p = {1};
        double[] gradients = {1, 0.5, -2, 0};
        double[] path = {0.9955279088, 0.9926411959, 0.9987103529, 0.9987103529};
        for (int t = 0; t < gradients.length; t++) {
            adadelta.step(List.of(p), List.of(new double[] {gradients[t]}));
            Close.check("p after step " + (t + 1), path[t], p[0], 1e-9, 1e-9);
        }
    }

    /** eps is large enough here to be seen: h = 0.5 · 36 = 18, so the move is √7 / √25 · 6. */
    @Test
    void largeEpsilon_standsInsideBothRoots(AdadeltaOptimizer.Constructor optimizers) {
        double[] p = {1};
        optimizers.make(0.5, 7).step(List.of(p), List.of(new double[] {-6}));
        Close.check("p", 1 + Math.sqrt(7) / 5 * 6, p[0]);
    }

    /** Two arrays of different lengths: with rho = 0.75 a first step is 2 · √eps long, whatever the gradient is. */
    @Test
    void severalArrays_eachNumberStepsByItself(AdadeltaOptimizer.Constructor optimizers) {
        AdadeltaOptimizer adadelta = optimizers.make(0.75, 1e-12);
        double[] weights = {0, 0, 3};
        double[] bias = {0};
        adadelta.step(List.of(weights, bias), List.of(new double[] {4, -5, 0}, new double[] {100}));
        Close.check("weights", new double[] {-2e-6, 2e-6, 3}, weights, 1e-9, 1e-15);
        Close.check("bias", new double[] {-2e-6}, bias, 1e-9, 1e-15);
    }
}
