package exercise.sigmoidforward;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class SigmoidForwardVisibleTest {

    /** The example of the statement: e to the ln 3 is 3, so the values are quarters. */
    @Test
    void fourNumbers_followTheExample(Sigmoid sigmoid) {
        double[] y = sigmoid.forward(new double[] {0, Math.log(3), -Math.log(3), 2});
        Close.check("y", new double[] {0.5, 0.75, 0.25, 0.880797}, y, 0, 1e-6);
    }

    @Test
    void farOut_endsAtZeroAndOne(Sigmoid sigmoid) {
        Close.check("y", new double[] {0, 1}, sigmoid.forward(new double[] {-1000, 1000}));
    }
}
