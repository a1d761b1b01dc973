package exercise.batchnormforward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchnormForwardHiddenTest {

    /** So small that its place does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final double LARGE = 0.1;
    private static final double MOMENTUM = 0.3;

    @Test
    void training_normalisesEveryColumn(BatchNorm.Constructor layers, Draw draw) {
        for (int[] shape : new int[][] {{5, 3}, {2, 4}, {7, 1}}) {
            double[][] x = batch(draw, shape[0], shape[1]);
            double[][] y = forward(layers.make(shape[1], NEGLIGIBLE, MOMENTUM), x, true);
            Close.check("y", normalised(x, means(x), variances(x, shape[0]), NEGLIGIBLE), y);
        }
    }

    @Test
    void epsilon_isInsideTheRootInTraining(BatchNorm.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 4, 3);
        for (double[] row : x) {
            // a variance far below eps
            row[1] *= 1e-4;
        }
        double[][] y = forward(layers.make(3, LARGE, MOMENTUM), x, true);
        Close.check("y", normalised(x, means(x), variances(x, 4), LARGE), y);
    }

    @Test
    void epsilon_isInsideTheRootInUse(BatchNorm.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 4, 2);
        x[1][0] = 0;
        double[][] y = forward(layers.make(2, LARGE, MOMENTUM), x, false);
        Close.check("y", normalised(x, new double[] {0, 0}, new double[] {1, 1}, LARGE), y);
    }

    @Test
    void gammaAndBeta_canUndoTheNormalisation(BatchNorm.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 6, 3);
        double[] gamma = variances(x, 6);
        for (int j = 0; j < gamma.length; j++) {
            gamma[j] = Math.sqrt(gamma[j] + LARGE);
        }
        BatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        layer.setParameters(gamma, means(x));
        Close.check("y", x, forward(layer, x, true));
    }

    @Test
    void gammaAndBeta_workInUse(BatchNorm.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 4, 3);
        double[] gamma = {draw.real(2, 3), 0, -draw.real(2, 3)};
        double[] beta = draw.vector(3);
        BatchNorm layer = layers.make(3, NEGLIGIBLE, MOMENTUM);
        layer.setParameters(draw.vector(3), draw.vector(3));
        layer.setParameters(gamma, beta);
        double[][] expected = new double[4][3];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 3; j++) {
                // a new layer has mean 0 and variance 1
                expected[i][j] = gamma[j] * x[i][j] + beta[j];
            }
        }
        Close.check("y", expected, forward(layer, x, false));
    }

    @Test
    void runningMean_followsTheBatches(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        double[] expected = {0, 0, 0};
        for (int n : new int[] {5, 3, 6, 2}) {
            double[][] x = batch(draw, n, 3);
            // scale and shift come after the statistics
            layer.setParameters(draw.vector(3), draw.vector(3));
            setColumn(x, 2, draw.integer(1, 9));
            forward(layer, x, true);
            expected = moved(expected, means(x));
            Close.check("runningMean", expected, layer.runningMean());
        }
    }

    @Test
    void runningVar_followsTheUnbiasedVariances(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        double[] expected = {1, 1, 1};
        for (int n : new int[] {5, 3, 6, 2}) {
            double[][] x = batch(draw, n, 3);
            layer.setParameters(draw.vector(3), draw.vector(3));
            setColumn(x, 2, draw.integer(1, 9));
            forward(layer, x, true);
            expected = moved(expected, variances(x, n - 1));
            Close.check("runningVar", expected, layer.runningVar());
        }
    }

    @Test
    void constantColumn_givesBeta(BatchNorm.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 4, 2);
        setColumn(x, 1, draw.integer(1, 9));
        double[] beta = draw.vector(2);
        BatchNorm layer = layers.make(2, LARGE, MOMENTUM);
        layer.setParameters(draw.vector(2), beta);
        double[][] y = forward(layer, x, true);
        Close.check("y", x, y, 0, Double.MAX_VALUE); // only its shape, and that all are numbers
        for (double[] row : y) {
            Close.check("y of the constant column", beta[1], row[1]);
        }
    }

    @Test
    void use_normalisesByTheRunningStatistics(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = trained(layers, draw);
        double[][] x = batch(draw, 4, 3);
        double[] mean = layer.runningMean();
        double[] variance = layer.runningVar();
        Close.check("y", normalised(x, mean, variance, NEGLIGIBLE), forward(layer, x, false));
    }

    @Test
    void use_treatsEveryRowByItself(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = trained(layers, draw);
        double[][] x = batch(draw, 4, 3);
        double[][] together = forward(layer, x, false);
        for (int i = 0; i < x.length; i++) {
            Close.check("y", new double[][] {together[i]}, forward(layer, new double[][] {x[i]}, false));
        }
    }

    @Test
    void use_leavesTheRunningStatisticsAlone(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = trained(layers, draw);
        double[] mean = layer.runningMean();
        double[] variance = layer.runningVar();
        forward(layer, batch(draw, 5, 3), false);
        Expect.that(
                Expect.sameBits(mean, layer.runningMean()) && Expect.sameBits(variance, layer.runningVar()),
                "forward(x, false) changes the running statistics.",
                "forward(x, false) 改动了滑动统计量。");
    }

    @Test
    void twoLayers_doNotMix(BatchNorm.Constructor layers, Draw draw) {
        double[][][] batches = {batch(draw, 4, 2), batch(draw, 5, 2), batch(draw, 3, 2)};
        BatchNorm alone = layers.make(2, LARGE, MOMENTUM);
        for (double[][] x : batches) {
            forward(alone, x, true);
        }
        double[] mean = alone.runningMean();
        double[] variance = alone.runningVar();
        BatchNorm first = layers.make(2, LARGE, MOMENTUM);
        BatchNorm second = layers.make(2, LARGE, MOMENTUM);
        for (double[][] x : batches) {
            forward(first, x, true);
            forward(second, batch(draw, 4, 2), true);
        }
        Close.check("runningMean", mean, first.runningMean());
        Close.check("runningVar", variance, first.runningVar());
    }

    @Test
    void largeMean_costsNoDigits(BatchNorm.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 6, 2);
        for (double[] row : x) {
            for (int j = 0; j < row.length; j++) {
                // variances around 0.5, when x² at 1e8 is rounded to a multiple of 2
                row[j] = 1e8 + 0.25 * row[j];
            }
        }
        double[][] y = forward(layers.make(2, NEGLIGIBLE, MOMENTUM), x, true);
        Close.check("y", normalised(x, means(x), variances(x, 6), NEGLIGIBLE), y, 1e-6, 1e-6);
    }

    @Test
    void singleRow_cannotBeTrainedOn(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = trained(layers, draw);
        double[] mean = layer.runningMean();
        double[] variance = layer.runningVar();
        for (int n : new int[] {1, 0}) {
            Expect.thrown(
                    IllegalArgumentException.class,
                    "N < 2, training = true",
                    () -> forward(layer, draw.matrix(n, 3), true));
        }
        Expect.that(
                Expect.sameBits(mean, layer.runningMean()) && Expect.sameBits(variance, layer.runningVar()),
                "A refused batch changes the running statistics.",
                "被拒绝的一批改动了滑动统计量。");
        forward(layer, batch(draw, 2, 3), true);
    }

    @Test
    void input_isLeftAlone(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        for (boolean training : new boolean[] {true, false}) {
            double[][] x = batch(draw, 4, 3);
            Unchanged input = Unchanged.of("x", x);
            layer.forward(x, training);
            input.check();
        }
    }

    @Test
    void results_areNewArrays(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        for (boolean training : new boolean[] {true, false}) {
            double[][] x = batch(draw, 4, 3);
            double[][] y = layer.forward(x, training);
            Separate.check("y", y, (Object) x);
            double[][] later = batch(draw, 4, 3);
            Separate.check("y", layer.forward(later, training), later, x, y);
        }
    }

    @Test
    void parameters_areCopied(BatchNorm.Constructor layers, Draw draw) {
        double[] gamma = draw.vector(3);
        double[] beta = draw.vector(3);
        double[][] x = batch(draw, 4, 3);
        BatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        layer.setParameters(gamma.clone(), beta.clone());
        double[][] expected = forward(layer, x, true);
        BatchNorm other = layers.make(3, LARGE, MOMENTUM);
        other.setParameters(gamma, beta);
        Arrays.fill(gamma, 7);
        Arrays.fill(beta, 7);
        Close.check("y", expected, forward(other, x, true));
    }

    /** Calls forward with a copy, so that only one test minds if the input is changed. */
    private static double[][] forward(BatchNorm layer, double[][] x, boolean training) {
        double[][] copy = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            copy[i] = x[i].clone();
        }
        return layer.forward(copy, training);
    }

    private static BatchNorm trained(BatchNorm.Constructor layers, Draw draw) {
        BatchNorm layer = layers.make(3, NEGLIGIBLE, MOMENTUM);
        for (int n : new int[] {5, 4, 6}) {
            forward(layer, batch(draw, n, 3), true);
        }
        return layer;
    }

    /**
     * Returns {@code [n][d]} values whose columns have different centres and spreads, and standard deviations that are
     * above 1 for n ≥ 4: never near 0.45, where √(var + 0.1) and √var + 0.1 are equal.
     */
    private static double[][] batch(Draw draw, int n, int d) {
        double[][] x = new double[n][d];
        for (int j = 0; j < d; j++) {
            double centre = draw.real(-3, 3);
            double spread = draw.real(1.4, 2);
            int[] places = draw.permutation(n);
            for (int i = 0; i < n; i++) {
                x[i][j] = centre + spread * (places[i] - (n - 1) / 2.0 + draw.real(-0.15, 0.15));
            }
        }
        return x;
    }

    private static void setColumn(double[][] x, int j, double value) {
        for (double[] row : x) {
            row[j] = value;
        }
    }

    private static double[] means(double[][] x) {
        double[] means = new double[x[0].length];
        for (int j = 0; j < means.length; j++) {
            double offsets = 0;
            for (double[] row : x) {
                offsets += row[j] - x[0][j];
            }
            means[j] = x[0][j] + offsets / x.length;
        }
        return means;
    }

    /** Returns the sums of squared deviations, taken from all pairs of rows, divided by {@code divisor}. */
    private static double[] variances(double[][] x, int divisor) {
        double[] variances = new double[x[0].length];
        for (int j = 0; j < variances.length; j++) {
            double pairs = 0;
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < i; k++) {
                    pairs += (x[i][j] - x[k][j]) * (x[i][j] - x[k][j]);
                }
            }
            variances[j] = pairs / x.length / divisor;
        }
        return variances;
    }

    private static double[][] normalised(double[][] x, double[] mean, double[] variance, double eps) {
        double[][] y = new double[x.length][mean.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                y[i][j] = (x[i][j] - mean[j]) * Math.pow(variance[j] + eps, -0.5);
            }
        }
        return y;
    }

    private static double[] moved(double[] running, double[] batch) {
        double[] moved = new double[running.length];
        for (int j = 0; j < moved.length; j++) {
            moved[j] = running[j] + MOMENTUM * (batch[j] - running[j]);
        }
        return moved;
    }
}
