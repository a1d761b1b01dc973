package exercise.sgdmomentum;

import gradus.judge.kit.Close;
import java.util.List;
import org.junit.jupiter.api.Test;

class SgdMomentumVisibleTest {

    /** The example of the statement: one number, four steps. */
    @Test
    void oneParameter_followsTheExample(MomentumOptimizer.Constructor optimizers) {
        MomentumOptimizer momentum = optimizers.make(0.1, 0.9);
        double[] p = {1};
        double[] gradients = {1, 0.5, -2, 0};
        double[] path = {0.9, 0.76, 0.834, 0.9006};
        for (int t = 0; t < gradients.length; t++) {
            momentum.step(List.of(p), List.of(new double[] {gradients[t]}));
            Close.check("p after step " + (t + 1), path[t], p[0]);
        }
    }

    /** With mu = 0 nothing is left of the step before: 5 − 0.5 · 4 = 3, and 3 + 0.5 · 2 = 4. */
    @Test
    void withoutMomentum_stepsAreLrTimesG(MomentumOptimizer.Constructor optimizers) {
        MomentumOptimizer plain = optimizers.make(0.5, 0);
        double[] p = {5};
        plain.step(List.of(p), List.of(new double[] {4}));
        Close.check("p after step 1", 3, p[0]);
        plain.step(List.of(p), List.of(new double[] {-2}));
        Close.check("p after step 2", 4, p[0]);
    }

    /** Two arrays of different lengths, with mu = 0.5: what gets no second push coasts half as far. */
    @Test
    void severalArrays_eachNumberHasItsVelocity(MomentumOptimizer.Constructor optimizers) {
        MomentumOptimizer momentum = optimizers.make(1, 0.5);
        double[] weights = {1, 2, 3};
        double[] bias = {5};
        momentum.step(List.of(weights, bias), List.of(new double[] {4, -2, 0}, new double[] {8}));
        momentum.step(List.of(weights, bias), List.of(new double[] {0, 0, 1}, new double[] {0}));
        Close.check("weights", new double[] {-5, 5, 2}, weights);
        Close.check("bias", new double[] {-7}, bias);
    }
}
