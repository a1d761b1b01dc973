package exercise.adam;

import gradus.judge.kit.Close;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamVisibleTest {

    /** The example of the statement: one number, four steps. */
    @Test
    void oneParameter_followsTheExample(AdamOptimizer.Constructor optimizers) {
        AdamOptimizer adam = optimizers.make(0.1, 0.9, 0.999, 1e-8);
        double[] p = {1};
        double[] gradients = {1, 0.5, -2, 0};
        double[] path = {0.900000001, 0.8067820383, 0.8274177409, 0.8443212527};
        for (int t = 0; t < gradients.length; t++) {
            adam.step(List.of(p), List.of(new double[] {gradients[t]}));
            Close.check("p after step " + (t + 1), path[t], p[0], 1e-9, 1e-9);
        }
    }

    /** eps is large enough here to be seen: m̂ = 3 and v̂ = 9 give 0.5 · 3 / (3 + 1), at the second step as at the first. */
    @Test
    void largeEpsilon_isAddedToTheCorrectedRoot(AdamOptimizer.Constructor optimizers) {
        AdamOptimizer adam = optimizers.make(0.5, 0.9, 0.99, 1);
        double[] p = {1};
        adam.step(List.of(p), List.of(new double[] {3}));
        Close.check("p after step 1", 0.625, p[0]);
        adam.step(List.of(p), List.of(new double[] {3}));
        Close.check("p after step 2", 0.25, p[0]);
    }

    /** Two arrays of different lengths: a first step is lr long everywhere, whatever the size of the gradient. */
    @Test
    void severalArrays_eachNumberStepsByItself(AdamOptimizer.Constructor optimizers) {
        AdamOptimizer adam = optimizers.make(0.1, 0.9, 0.999, 1e-12);
        double[] weights = {1, 2, 3};
        double[] bias = {5};
        adam.step(List.of(weights, bias), List.of(new double[] {4, -0.5, 0}, new double[] {100}));
        Close.check("weights", new double[] {0.9, 2.1, 3}, weights);
        Close.check("bias", new double[] {4.9}, bias);
    }
}
