package exercise.rmsprop;

import gradus.judge.kit.Close;
import java.util.List;
import org.junit.jupiter.api.Test;

class RmspropVisibleTest {

    /** The example of the statement: one number, four steps. */
    @Test
    void oneParameter_followsTheExample(RmspropOptimizer.Constructor optimizers) {
        RmspropOptimizer rmsprop = optimizers.make(0.1, 0.9, 1e-7);
        double[] p = {1};
        double[] gradients = {1, 0.5, -2, 0};
        double[] path = {0.683772334, 0.5363304213, 0.8181883117, 0.8181883117};
        for (int t = 0; t < gradients.length; t++) {
            rmsprop.step(List.of(p), List.of(new double[] {gradients[t]}));
            Close.check("p after step " + (t + 1), path[t], p[0], 1e-9, 1e-9);
        }
    }

    /** eps is large enough here to be seen: h = 0.25 · 36 = 9 gives 0.5 · 6 / (3 + 1). */
    @Test
    void largeEpsilon_standsOutsideTheRoot(RmspropOptimizer.Constructor optimizers) {
        double[] p = {1};
        optimizers.make(0.5, 0.75, 1).step(List.of(p), List.of(new double[] {6}));
        Close.check("p", 1 - 0.75, p[0]);
    }

    /** Two arrays of different lengths; with rho = 0.75 a first step is 2 · lr long, whatever the gradient is. */
    @Test
    void severalArrays_eachNumberStepsByItself(RmspropOptimizer.Constructor optimizers) {
        RmspropOptimizer rmsprop = optimizers.make(0.1, 0.75, 1e-12);
        double[] weights = {1, 2, 3};
        double[] bias = {5};
        rmsprop.step(List.of(weights, bias), List.of(new double[] {4, -0.5, 0}, new double[] {100}));
        Close.check("weights", new double[] {0.8, 2.2, 3}, weights);
        Close.check("bias", new double[] {4.8}, bias);
    }
}
