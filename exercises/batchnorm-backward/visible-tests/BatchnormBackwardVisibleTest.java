package exercise.batchnormbackward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

/** The example of the statement: one column with mean 3 and variance 2.5, so that with eps = 1.5 the root is 2. */
class BatchnormBackwardVisibleTest {

    private static Gradients gradients(BatchNormGradient batchNorm) {
        double[][] x = {{1}, {2}, {4}, {5}};
        double[][] dOut = {{1}, {0}, {2}, {5}};
        Gradients gradients = batchNorm.backward(x, new double[] {4}, 1.5, dOut);
        Expect.that(gradients != null, "backward returns null.", "backward 返回了 null。");
        return gradients;
    }

    @Test
    void example_dBeta(BatchNormGradient batchNorm) {
        Close.check("dBeta", new double[] {8}, gradients(batchNorm).dBeta());
    }

    /** 1 · (−1) + 0 · (−0.5) + 2 · 0.5 + 5 · 1. */
    @Test
    void example_dGamma(BatchNormGradient batchNorm) {
        Close.check("dGamma", new double[] {5}, gradients(batchNorm).dGamma());
    }

    @Test
    void example_dX(BatchNormGradient batchNorm) {
        double[][] expected = {{0.5}, {-2.75}, {-1.25}, {3.5}};
        Close.check("dX", expected, gradients(batchNorm).dX());
    }

    /** Equal gradients in a whole column change nothing: the mean takes them away. */
    @Test
    void equalGradients_cancel(BatchNormGradient batchNorm) {
        double[][] x = {{1, 7}, {2, -3}, {6, 5}};
        double[][] dOut = {{1, 2}, {1, 2}, {1, 2}};
        Gradients gradients = batchNorm.backward(x, new double[] {2, 3}, 0.1, dOut);
        Expect.that(gradients != null, "backward returns null.", "backward 返回了 null。");
        Close.check("dX", new double[3][2], gradients.dX());
    }
}
