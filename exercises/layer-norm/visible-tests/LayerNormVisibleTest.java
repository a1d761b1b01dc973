package exercise.layernorm;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

/** The example of the statement: both rows have mean 3 and variance 2.5, so that with eps = 1.5 the root is 2. */
class LayerNormVisibleTest {

    private final double[][] x = {{1, 2, 4, 5}, {5, 4, 2, 1}};
    private final double[][] dOut = {{1, 0, 2, 5}, {1, 1, 0, 0}};

    private static LayerNormalization layer(LayerNormalization.Constructor layers) {
        LayerNormalization layer = layers.make(4, 1.5);
        layer.setParameters(new double[] {4, 1, 2, 1}, new double[] {0, 0, 0, 1});
        return layer;
    }

    @Test
    void newLayer_normalisesRows(LayerNormalization.Constructor layers) {
        double[][] expected = {{-1, -0.5, 0.5, 1}, {1, 0.5, -0.5, -1}};
        Close.check("y", expected, layers.make(4, 1.5).forward(x, true));
    }

    @Test
    void gammaAndBeta_scaleAndShift(LayerNormalization.Constructor layers) {
        double[][] expected = {{-4, -0.5, 1, 2}, {4, 0.5, -1, 0}};
        Close.check("y", expected, layer(layers).forward(x, true));
    }

    @Test
    void example_dX(LayerNormalization.Constructor layers) {
        LayerNormalization layer = layer(layers);
        layer.forward(x, true);
        double[][] expected = {{0.75, -1.4375, 0.1875, 0.5}, {0.8125, -0.40625, -0.34375, -0.0625}};
        Close.check("dX", expected, layer.backward(dOut));
    }

    @Test
    void example_dGammaAndDBeta(LayerNormalization.Constructor layers) {
        LayerNormalization layer = layer(layers);
        layer.forward(x, true);
        layer.backward(dOut);
        Close.check("dGamma", new double[] {0, 0.5, 1, 5}, layer.dGamma());
        Close.check("dBeta", new double[] {2, 1, 2, 5}, layer.dBeta());
    }
}
