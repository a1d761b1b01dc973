package exercise.sgdtrainingloop;

import gradus.engine.layer.Trainable;
import gradus.engine.loss.Loss;
import gradus.engine.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Wrong: asks for batches once and uses them in all epochs. */
public final class SgdTrainingLoop implements TrainingLoop {

    @Override
    public double[] train(
            Trainable model,
            double[][] x,
            int[] y,
            int epochs,
            Supplier<List<int[]>> batches,
            Loss loss,
            Optimizer optimizer) {
        requireSameLength(x, y);
        if (epochs < 0) {
            throw new IllegalArgumentException("epochs (%d) must not be negative".formatted(epochs));
        }
        List<Double> history = new ArrayList<>();
        List<int[]> all = batches.get();
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] batch : all) {
                double[][] rows = Arrays.stream(batch).mapToObj(i -> x[i]).toArray(double[][]::new);
                int[] labels = Arrays.stream(batch).map(i -> y[i]).toArray();
                history.add(step(model, rows, labels, loss, optimizer));
            }
        }
        return history.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Makes one step with one batch, {@code [B][D]} and {@code [B]}, and returns the loss that led to it. */
    private static double step(Trainable model, double[][] x, int[] y, Loss loss, Optimizer optimizer) {
        double[][] scores = model.forward(x, true); // [B][C]
        double lossBefore = loss.loss(scores, y);
        model.zeroGrads();
        model.backward(loss.grad(scores, y));
        model.update(optimizer);
        return lossBefore;
    }

    @Override
    public double accuracy(Trainable model, double[][] x, int[] y) {
        requireSameLength(x, y);
        if (x.length == 0) {
            throw new IllegalArgumentException("no samples, no share");
        }
        double[][] scores = model.forward(x, false);
        double right = 0;
        for (int n = 0; n < x.length; n++) {
            if (largest(scores[n]) == y[n]) {
                right++;
            }
        }
        return right / x.length;
    }

    private static int largest(double[] scores) {
        int largest = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[largest]) {
                largest = c;
            }
        }
        return largest;
    }

    private static void requireSameLength(double[][] x, int[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x has %d samples, y has %d labels".formatted(x.length, y.length));
        }
    }
}
