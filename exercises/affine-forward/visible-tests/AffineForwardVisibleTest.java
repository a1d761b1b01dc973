package exercise.affineforward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class AffineForwardVisibleTest {

    /** W and b of the statement's example: three features, two units. */
    private static final double[][] W = {{1, 0}, {2, -1}, {0, 3}};

    private static final double[] B = {0.5, -1};

    /** The example of the statement. */
    @Test
    void twoSamples_followTheExample(Affine affine) {
        double[][] y = affine.forward(new double[][] {{1, 2, 3}, {-1, 0, 2}}, W, B);
        Close.check("Y", new double[][] {{5.5, 6}, {-0.5, 5}}, y);
    }

    /** A sample of zeros meets no weight: what is left is the bias. */
    @Test
    void zeroInput_givesTheBiases(Affine affine) {
        double[][] y = affine.forward(new double[4][3], W, B);
        Close.check("Y", new double[][] {B, B, B, B}, y);
    }

    /** Four numbers do not fit three rows of weights. */
    @Test
    void wideInput_isRefused(Affine affine) {
        Expect.thrown(
                IllegalArgumentException.class,
                "x is [1][4] and w is [3][2]",
                () -> affine.forward(new double[][] {{1, 2, 3, 4}}, W, B));
    }
}
