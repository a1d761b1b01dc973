package exercise.amsgrad;

import gradus.judge.kit.Close;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmsgradVisibleTest {

    /** The example of the statement: one number, four steps. */
    @Test
    void oneParameter_followsTheExample(AmsgradOptimizer.Constructor optimizers) {
        AmsgradOptimizer amsgrad = optimizers.make(0.1, 0.9, 0.999, 1e-8);
        double[] p = {1};
        double[] gradients = {1, 0.5, -2, 0};
        double[] path = {0.900000001, 0.8067820383, 0.8274177409, 0.8443127989};
        for (int t = 0; t < gradients.length; t++) {
            amsgrad.step(List.of(p), List.of(new double[] {gradients[t]}));
            Close.check("p after step " + (t + 1), path[t], p[0], 1e-9, 1e-9);
        }
    }

    /**
     * With b1 = b2 = 0.5, after the gradients 4 and 0: m = 1, so m̂ = 1 / 0.75; v fell from 8 to 4, the maximum is still
     * 8, and √(8 / 0.75) is the root.
     */
    @Test
    void maximum_staysWhenTheMomentFalls(AmsgradOptimizer.Constructor optimizers) {
        AmsgradOptimizer amsgrad = optimizers.make(0.3, 0.5, 0.5, 1e-12);
        double[] p = {1};
        amsgrad.step(List.of(p), List.of(new double[] {4}));
        Close.check("p after step 1", 0.7, p[0]);
        amsgrad.step(List.of(p), List.of(new double[] {0}));
        Close.check("p after step 2", 0.7 - 0.3 * (1 / 0.75) / Math.sqrt(8 / 0.75), p[0]);
    }

    /** Two arrays of different lengths: a first step is lr long everywhere, whatever the size of the gradient. */
    @Test
    void severalArrays_eachNumberStepsByItself(AmsgradOptimizer.Constructor optimizers) {
        AmsgradOptimizer amsgrad = optimizers.make(0.1, 0.9, 0.999, 1e-12);
        double[] weights = {1, 2, 3};
        double[] bias = {5};
        amsgrad.step(List.of(weights, bias), List.of(new double[] {4, -0.5, 0}, new double[] {100}));
        Close.check("weights", new double[] {0.9, 2.1, 3}, weights);
        Close.check("bias", new double[] {4.9}, bias);
    }
}
