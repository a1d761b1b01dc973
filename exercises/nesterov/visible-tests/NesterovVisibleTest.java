package exercise.nesterov;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class NesterovVisibleTest {

    /** The example of the statement: the gradient of (x² + 4y²) / 2 is (x, 4y). */
    @Test
    void quadratic_followsTheExample(AcceleratedDescent descent) {
        double[][] path = descent.run(p -> new double[] {p[0], 4 * p[1]}, new double[] {4, 4}, 0.25, 0.5, 3);
        Close.check("path", new double[][] {{4, 4}, {3, 0}, {1.875, 0}, {0.984375, 0}}, path);
    }

    /** The gradient 2 is the same everywhere, so looking ahead changes nothing: moves of −1, −1.5 and −1.75. */
    @Test
    void constantSlope_gathersSpeed(AcceleratedDescent descent) {
        double[][] path = descent.run(p -> new double[] {2}, new double[] {0}, 0.5, 0.5, 3);
        Close.check("path", new double[][] {{0}, {-1}, {-2.5}, {-4.25}}, path);
    }

    @Test
    void noSteps_leaveTheStart(AcceleratedDescent descent) {
        Close.check("path", new double[][] {{7, -1}}, descent.run(p -> p, new double[] {7, -1}, 0.1, 0.9, 0));
    }
}
