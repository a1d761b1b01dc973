package exercise.featurescaling;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class FeatureScalingVisibleTest {

    /** The example of the statement: minima 1 and 0, ranges 4 and 10, means 3 and 5, deviations 2 and 5. */
    private final double[][] train = {{1, 0}, {1, 10}, {5, 10}, {5, 0}};

    private final double[][] x = {{3, 2}, {7, -5}};

    @Test
    void minMax_followsTheExample(Scaling scaling) {
        Close.check(
                "y",
                new double[][] {{0.5, 0.2}, {1.5, -0.5}},
                scaling.fitMinMax(train).apply(x));
    }

    @Test
    void standard_followsTheExample(Scaling scaling) {
        Close.check(
                "y",
                new double[][] {{0, -0.6}, {2, -2}},
                scaling.fitStandard(train).apply(x));
    }

    @Test
    void log1p_takesTheLogarithmOfOnePlusX(Scaling scaling) {
        double[][] y = scaling.fitLog1p(train).apply(new double[][] {{0, Math.E - 1}});
        Close.check("y", new double[][] {{0, 1}}, y);
    }
}
