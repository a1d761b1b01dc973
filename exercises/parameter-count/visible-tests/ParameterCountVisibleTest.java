package exercise.parametercount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class ParameterCountVisibleTest {

    /** The example of the statement: ten kernels of 5 × 5 on a colour image. */
    @Test
    void tenKernels_have760Parameters(LayerCounts counts) {
        assertEquals(760, counts.conv(5, 5, 3, 10, true));
        assertEquals(750, counts.conv(5, 5, 3, 10, false));
        assertEquals(588_000, counts.convMacs(5, 5, 3, 10, 28, 28));
    }

    /** LeNet-5: two convolutions, then 400, 120, 84 and 10 units. */
    @Test
    void leNet_has61706Parameters(LayerCounts counts) {
        long convolutions = counts.conv(5, 5, 1, 6, true) + counts.conv(5, 5, 6, 16, true);
        assertEquals(2572, convolutions);
        assertEquals(59_134, counts.mlp(new int[] {400, 120, 84, 10}));
    }

    /** Small layers, easily counted on paper. */
    @Test
    void smallLayers_canBeCountedByHand(LayerCounts counts) {
        assertEquals(8, counts.dense(3, 2, true));
        assertEquals(6, counts.dense(3, 2, false));
        assertEquals(12, counts.batchNorm(6));
        assertEquals(20, counts.embedding(5, 4));
    }

    /** A layer without units is no layer. */
    @Test
    void zeroUnits_areRefused(LayerCounts counts) {
        Expect.thrown(IllegalArgumentException.class, "out = 0", () -> counts.dense(3, 0, true));
    }
}
