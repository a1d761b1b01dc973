package exercise.numericalgradient;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class NumericalGradientVisibleTest {

    @Test
    void parabola(GradientEstimator estimator) {
        // (3.5² - 2.5²) / (2 * 0.5) = 6: for a parabola the central difference is exact
        double[] gradient = estimator.gradient(x -> x[0] * x[0], new double[] {3}, 0.5);
        Close.check("gradient", new double[] {6}, gradient);
    }

    @Test
    void twoVariables(GradientEstimator estimator) {
        // f = a² + 3ab has the gradient (2a + 3b, 3a), which is (8, 3) at (1, 2)
        double[] gradient = estimator.gradient(x -> x[0] * x[0] + 3 * x[0] * x[1], new double[] {1, 2}, 0.1);
        Close.check("gradient", new double[] {8, 3}, gradient);
    }

    @Test
    void cubicWithAWideStep(GradientEstimator estimator) {
        // (2³ - 0³) / 2 = 4, although the true slope is 3: a wide step makes an error, and you can see it
        double[] gradient = estimator.gradient(x -> x[0] * x[0] * x[0], new double[] {1}, 1);
        Close.check("gradient", new double[] {4}, gradient);
    }
}
