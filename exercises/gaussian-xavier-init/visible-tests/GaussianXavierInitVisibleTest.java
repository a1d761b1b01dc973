package exercise.gaussianxavierinit;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class GaussianXavierInitVisibleTest {

    /** The example of the statement: with 300 inputs and 100 units the bound is √(6 / 400) = 0.12247. */
    @Test
    void glorotUniform_reachesItsBound(Initializer initializer, Draw draw) {
        double largest = largest(initializer.glorotUniform(300, 100, draw.generator()));
        // the largest of 30,000 numbers is nearly the bound
        Close.check("the largest weight", Math.sqrt(6.0 / 400), largest, 0.01, 0);
    }

    /** The example of the statement: with 300 inputs the bound is √(3 / 300) = 0.1. */
    @Test
    void fanInUniform_reachesItsBound(Initializer initializer, Draw draw) {
        double largest = largest(initializer.fanInUniform(300, 100, draw.generator()));
        Close.check("the largest weight", 0.1, largest, 0.01, 0);
    }

    /** Normal weights of that layer: the root of the mean square is near the standard deviation. */
    @Test
    void normalWeights_haveTheirDeviation(Initializer initializer, Draw draw) {
        double[][] glorot = initializer.glorotNormal(300, 100, draw.generator());
        Close.check("the deviation of glorotNormal", Math.sqrt(2.0 / 400), rootMeanSquare(glorot), 0.05, 0);
        double[][] gaussian = initializer.gaussian(300, 100, draw.generator());
        Close.check("the deviation of gaussian", 0.01, rootMeanSquare(gaussian), 0.05, 0);
    }

    /** A layer without inputs has no weights to draw. */
    @Test
    void fanInOfZero_isRefused(Initializer initializer, Draw draw) {
        Expect.thrown(
                IllegalArgumentException.class, "fanIn = 0", () -> initializer.glorotNormal(0, 100, draw.generator()));
    }

    private static double largest(double[][] weights) {
        double largest = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        return largest;
    }

    private static double rootMeanSquare(double[][] weights) {
        double squares = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                squares += weight * weight;
            }
        }
        return Math.sqrt(squares / (weights.length * weights[0].length));
    }
}
