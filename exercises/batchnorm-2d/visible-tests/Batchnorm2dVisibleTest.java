package exercise.batchnorm2d;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

/** The example of the statement: both channels have mean 3 and variance 2.5, so that with eps = 1.5 the root is 2. */
class Batchnorm2dVisibleTest {

    private final double[][][][] x = {{{{1, 2}}, {{5, 4}}}, {{{4, 5}}, {{2, 1}}}};
    private final double[][][][] dOut = {{{{1, 0}}, {{1, 1}}}, {{{2, 5}}, {{0, 0}}}};

    private static ImageBatchNorm layer(ImageBatchNorm.Constructor layers) {
        ImageBatchNorm layer = layers.make(2, 1.5, 0.3);
        layer.setParameters(new double[] {4, 2}, new double[] {0, 1});
        return layer;
    }

    @Test
    void training_normalisesByTheBatch(ImageBatchNorm.Constructor layers) {
        double[][][][] expected = {{{{-4, -2}}, {{3, 2}}}, {{{2, 4}}, {{0, -1}}}};
        Close.check("y", expected, layer(layers).forward(x, true));
    }

    /** 0.3 · 3, and 0.7 · 1 + 0.3 · 10/3. */
    @Test
    void runningStatistics_followTheBatches(ImageBatchNorm.Constructor layers) {
        ImageBatchNorm layer = layer(layers);
        layer.forward(x, true);
        Close.check("runningMean", new double[] {0.9, 0.9}, layer.runningMean());
        Close.check("runningVar", new double[] {1.7, 1.7}, layer.runningVar());
    }

    @Test
    void example_dX(ImageBatchNorm.Constructor layers) {
        ImageBatchNorm layer = layer(layers);
        layer.forward(x, true);
        double[][][][] expected = {{{{0.5, -2.75}}, {{0.125, 0.3125}}}, {{{-1.25, 3.5}}, {{-0.3125, -0.125}}}};
        Close.check("dX", expected, layer.backward(dOut));
    }

    @Test
    void example_dGammaAndDBeta(ImageBatchNorm.Constructor layers) {
        ImageBatchNorm layer = layer(layers);
        layer.forward(x, true);
        layer.backward(dOut);
        Close.check("dGamma", new double[] {5, 1.5}, layer.dGamma());
        Close.check("dBeta", new double[] {8, 2}, layer.dBeta());
    }
}
