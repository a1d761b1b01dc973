package exercise.graphmuladd;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class GraphMulAddVisibleTest {

    /** The example of the statement. */
    @Test
    void minusTwoFiveMinusFour_followsTheExample(MulAddGraph graph) {
        Close.check("{f, dx, dy, dz}", new double[] {-12, -4, -4, 3}, graph.run(-2, 5, -4));
    }

    /** With z = 0 the sum does not matter, but z does. */
    @Test
    void zeroFactor_hidesTheSum(MulAddGraph graph) {
        Close.check("{f, dx, dy, dz}", new double[] {0, 0, 0, 7}, graph.run(3, 4, 0));
    }
}
