package exercise.groupinstancenorm;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

/** The example of the statement: in each group mean 3 and variance 2.5, so that with eps = 1.5 the root is 2. */
class GroupInstanceNormVisibleTest {

    /** One sample, four channels of two pixels: in two groups, (1, 2, 4, 5) and (5, 4, 2, 1). */
    private final double[][][][] x = {{{{1, 2}}, {{4, 5}}, {{5, 4}}, {{2, 1}}}};

    private final double[][][][] dOut = {{{{1, 0}}, {{2, 5}}, {{1, 1}}, {{0, 0}}}};

    private static GroupNormalization layer(GroupNormalization.Constructor layers) {
        GroupNormalization layer = layers.make(4, 2, 1.5);
        layer.setParameters(new double[] {4, 2, 1, 2}, new double[] {0, 0, 1, 0});
        return layer;
    }

    @Test
    void example_y(GroupNormalization.Constructor layers) {
        double[][][][] expected = {{{{-4, -2}}, {{1, 2}}, {{2, 1.5}}, {{-1, -2}}}};
        Close.check("y", expected, layer(layers).forward(x, true));
    }

    @Test
    void example_dX(GroupNormalization.Constructor layers) {
        GroupNormalization layer = layer(layers);
        layer.forward(x, true);
        double[][][][] expected = {{{{0.75, -1.75}}, {{-0.75, 1.75}}, {{0.0625, 0.15625}}, {{-0.15625, -0.0625}}}};
        Close.check("dX", expected, layer.backward(dOut));
    }

    @Test
    void example_dGammaAndDBeta(GroupNormalization.Constructor layers) {
        GroupNormalization layer = layer(layers);
        layer.forward(x, true);
        layer.backward(dOut);
        Close.check("dGamma", new double[] {-1, 6, 1.5, 0}, layer.dGamma());
        Close.check("dBeta", new double[] {1, 7, 2, 0}, layer.dBeta());
    }

    @Test
    void groups_mustDivideTheChannels(GroupNormalization.Constructor layers) {
        Expect.thrown(IllegalArgumentException.class, "C = 6, G = 4", () -> layers.make(6, 4, 0.1));
    }
}
