package exercise.linearregressiongd;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class LinearRegressionGdVisibleTest {

    /** The example of the statement: the line through (1, 3) and (3, 7), after one and after two steps. */
    private final double[][] x = {{1}, {3}};

    private final double[] y = {3, 7};

    @Test
    void twoSteps_followTheExample(LinearRegression regression) {
        Close.check("w, b after step 1", new double[] {2.4, 1}, regression.fit(x, y, 0.1, 1));
        Close.check("w, b after step 2", new double[] {2, 0.84}, regression.fit(x, y, 0.1, 2));
    }

    /** Noise-free samples of y = 2 x₀ − x₁ + 3. */
    @Test
    void manySteps_findThePlane(LinearRegression regression) {
        double[][] samples = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}};
        double[] targets = {5, 2, 1, 4, 4};
        Close.check("w, b", new double[] {2, -1, 3}, regression.fit(samples, targets, 0.4, 300));
    }

    @Test
    void noSamples_areRefused(LinearRegression regression) {
        Expect.thrown(
                IllegalArgumentException.class,
                "no samples",
                () -> regression.fit(new double[0][], new double[0], 0.1, 1));
    }
}
