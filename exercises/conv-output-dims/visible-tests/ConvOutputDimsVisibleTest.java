package exercise.convoutputdims;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class ConvOutputDimsVisibleTest {

    @Test
    void sizesOfClassicNetworks(ShapeRules rules) {
        Close.check("out(32, 5, 0, 1)", 28, rules.out(32, 5, 0, 1));
        Close.check("out(28, 2, 0, 2)", 14, rules.out(28, 2, 0, 2));
        Close.check("out(28, 3, 1, 1)", 28, rules.out(28, 3, 1, 1));
        // (224 - 11) / 4 = 53.25: the last quarter of a step does not count
        Close.check("out(224, 11, 0, 4)", 54, rules.out(224, 11, 0, 4));
    }

    @Test
    void fourKernelsOnASmallImage(ShapeRules rules) {
        // 8 x 8 pixels in 3 channels, four kernels of 3 x 3: 6 x 6 places, four feature maps
        Close.check("convShape", new int[] {1, 4, 6, 6}, rules.convShape(1, 3, 8, 8, 4, 3, 3, 0, 1));
    }

    @Test
    void poolingHalvesAnImage(ShapeRules rules) {
        Close.check("poolShape", new int[] {2, 6, 14, 14}, rules.poolShape(2, 6, 28, 28, 2, 2));
    }

    @Test
    void kernelLargerThanTheInput(ShapeRules rules) {
        Expect.thrown(IllegalArgumentException.class, "out(3, 5, 0, 1)", () -> rules.out(3, 5, 0, 1));
    }
}
