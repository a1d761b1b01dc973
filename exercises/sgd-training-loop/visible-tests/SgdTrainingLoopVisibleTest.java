package exercise.sgdtrainingloop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.engine.layer.Trainable;
import gradus.engine.loss.Loss;
import gradus.engine.optimizer.Optimizer;
import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SgdTrainingLoopVisibleTest {

    private static final double[][] X = {{1, 2}, {2, 0}, {0, 3}};
    private static final int[] Y = {1, 0, 1};
    private static final Supplier<List<int[]>> BATCHES = () -> List.of(new int[] {2, 0}, new int[] {1});

    /** The example of the statement: the first batch moves w from 0 to 0.5, and the second finds nothing left to do. */
    @Test
    void oneEpoch_followsTheExample(TrainingLoop loop) {
        OneWeight model = new OneWeight();
        double[] history = loop.train(model, X, Y, 1, BATCHES, new Margin(), new Descent());
        Close.check("history", new double[] {0.5, 0}, history);
        Close.check("w", 0.5, model.w);
    }

    /** With w = 1 the scores are the inputs: the largest are in the columns 1, 0 and 1. */
    @Test
    void accuracy_isAShare(TrainingLoop loop) {
        OneWeight model = new OneWeight();
        model.w = 1;
        assertEquals(1.0, loop.accuracy(model, X, Y));
        assertEquals(2.0 / 3, loop.accuracy(model, X, new int[] {1, 1, 1}), 1e-12);
    }

    /** No epochs, no iterations. */
    @Test
    void noEpochs_changeNothing(TrainingLoop loop) {
        OneWeight model = new OneWeight();
        assertEquals(0, loop.train(model, X, Y, 0, BATCHES, new Margin(), new Descent()).length);
        assertEquals(0, model.w);
        Expect.thrown(
                IllegalArgumentException.class,
                "epochs = -1",
                () -> loop.train(model, X, Y, -1, BATCHES, new Margin(), new Descent()));
    }

    /** z = w · x, with a single weight; it comes with a gradient of somebody else's. */
    private static final class OneWeight implements Trainable {

        double w;
        private double dW = 100;
        private double[][] x = {};

        @Override
        public double[][] forward(double[][] x, boolean training) {
            this.x = x;
            return times(w, x);
        }

        @Override
        public double[][] backward(double[][] dOut) {
            for (int n = 0; n < x.length; n++) {
                dW += x[n][0] * dOut[n][0] + x[n][1] * dOut[n][1];
            }
            return times(w, dOut);
        }

        @Override
        public void zeroGrads() {
            dW = 0;
        }

        @Override
        public void update(Optimizer optimizer) {
            double[] parameter = {w};
            optimizer.step(List.of(parameter), List.of(new double[] {dW}));
            w = parameter[0];
        }

        private static double[][] times(double w, double[][] x) {
            double[][] z = new double[x.length][];
            for (int n = 0; n < x.length; n++) {
                z[n] = new double[] {w * x[n][0], w * x[n][1]};
            }
            return z;
        }
    }

    /** Half the mean square of what is missing to a margin of 1 between the right score and the other one. */
    private static final class Margin implements Loss {

        @Override
        public double loss(double[][] z, int[] y) {
            double sum = 0;
            for (int n = 0; n < z.length; n++) {
                sum += missing(z[n], y[n]) * missing(z[n], y[n]) / 2;
            }
            return sum / z.length;
        }

        @Override
        public double[][] grad(double[][] z, int[] y) {
            double[][] grad = new double[z.length][2];
            for (int n = 0; n < z.length; n++) {
                grad[n][y[n]] = -missing(z[n], y[n]) / z.length;
                grad[n][1 - y[n]] = missing(z[n], y[n]) / z.length;
            }
            return grad;
        }

        private static double missing(double[] z, int label) {
            return 1 - (z[label] - z[1 - label]);
        }
    }

    /** p ← p − 0.25 g. */
    private static final class Descent implements Optimizer {

        @Override
        public void step(List<double[]> params, List<double[]> grads) {
            params.get(0)[0] -= 0.25 * grads.get(0)[0];
        }
    }
}
