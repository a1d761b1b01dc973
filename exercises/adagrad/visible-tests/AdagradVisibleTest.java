package exercise.adagrad;

import gradus.judge.kit.Close;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdagradVisibleTest {

    /** The example of the statement: one number, four steps. */
    @Test
    void oneParameter_followsTheExample(AdagradOptimizer.Constructor optimizers) {
        AdagradOptimizer adagrad = optimizers.make(0.1, 1e-7);
        double[] p = {1};
        double[] gradients = {1, 0.5, -2, 0};
        double[] path = {0.90000001, 0.8552786545, 0.9425658067, 0.9425658067};
        for (int t = 0; t < gradients.length; t++) {
            adagrad.step(List.of(p), List.of(new double[] {gradients[t]}));
            Close.check("p after step " + (t + 1), path[t], p[0], 1e-9, 1e-9);
        }
    }

    /** eps is large enough here to be seen: h = 9 gives 0.5 · 3 / (3 + 1), h = 25 gives 0.5 · 4 / (5 + 1). */
    @Test
    void largeEpsilon_standsOutsideTheRoot(AdagradOptimizer.Constructor optimizers) {
        AdagradOptimizer adagrad = optimizers.make(0.5, 1);
        double[] p = {1};
        adagrad.step(List.of(p), List.of(new double[] {3}));
        Close.check("p after step 1", 0.625, p[0]);
        adagrad.step(List.of(p), List.of(new double[] {4}));
        Close.check("p after step 2", 0.625 - 1.0 / 3, p[0]);
    }

    /** Two arrays of different lengths: a first step is lr long everywhere, whatever the size of the gradient. */
    @Test
    void severalArrays_eachNumberStepsByItself(AdagradOptimizer.Constructor optimizers) {
        AdagradOptimizer adagrad = optimizers.make(0.1, 1e-12);
        double[] weights = {1, 2, 3};
        double[] bias = {5};
        adagrad.step(List.of(weights, bias), List.of(new double[] {4, -0.5, 0}, new double[] {100}));
        Close.check("weights", new double[] {0.9, 2.1, 3}, weights);
        Close.check("bias", new double[] {4.9}, bias);
    }
}
