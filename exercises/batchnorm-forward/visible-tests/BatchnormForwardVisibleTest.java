package exercise.batchnormforward;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class BatchnormForwardVisibleTest {

    /** The example of the statement: means 2 and 4, variances 1 and 5, so the roots of var + eps are 1.5 and 2.5. */
    private final double[][] x = {{1, 1}, {3, 3}, {1, 5}, {3, 7}};

    private static final double EPS = 1.25;

    @Test
    void training_normalisesByTheBatch(BatchNorm.Constructor layers) {
        double[][] expected = {{-1 / 1.5, -1.2}, {1 / 1.5, -0.4}, {-1 / 1.5, 0.4}, {1 / 1.5, 1.2}};
        Close.check("y", expected, layers.make(2, EPS, 0.3).forward(x, true));
    }

    @Test
    void gammaAndBeta_scaleAndShift(BatchNorm.Constructor layers) {
        BatchNorm layer = layers.make(2, EPS, 0.3);
        layer.setParameters(new double[] {3, 10}, new double[] {0, 1});
        Close.check("y", new double[][] {{-2, -11}, {2, -3}, {-2, 5}, {2, 13}}, layer.forward(x, true));
    }

    /** 0.7 · 0 + 0.3 · mean; 0.7 · 1 + 0.3 · variance, where the variances over N − 1 are 4/3 and 20/3. */
    @Test
    void runningStatistics_followTheBatches(BatchNorm.Constructor layers) {
        BatchNorm layer = layers.make(2, EPS, 0.3);
        layer.forward(x, true);
        Close.check("runningMean", new double[] {0.6, 1.2}, layer.runningMean());
        Close.check("runningVar", new double[] {1.1, 2.7}, layer.runningVar());
    }

    /** A new layer has seen nothing: mean 0, variance 1, and √(1 + 1.25) = 1.5. */
    @Test
    void newLayer_dividesByTheInitialVariance(BatchNorm.Constructor layers) {
        double[][] y = layers.make(2, EPS, 0.3).forward(new double[][] {{3, -6}}, false);
        Close.check("y", new double[][] {{2, -4}}, y);
    }
}
