package exercise.sgdtrainingloop;

import gradus.engine.layer.Trainable;
import gradus.engine.loss.Loss;
import gradus.engine.optimizer.Optimizer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Grows the history as an array, cleans up after each step as well, and asks the model about one sample at a time. */
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
        if (x.length != y.length) {
            throw new IllegalArgumentException("lengths");
        }
        if (epochs <= -1) {
            throw new IllegalArgumentException("epochs");
        }
        double[] history = {};
        if (epochs > 0) {
            model.zeroGrads();
        }
        while (epochs-- > 0) {
            Iterator<int[]> epoch = batches.get().iterator();
            while (epoch.hasNext()) {
                int[] batch = epoch.next();
                double[][] rows = new double[batch.length][];
                int[] labels = new int[batch.length];
                for (int i = 0; i < batch.length; i++) {
                    rows[i] = x[batch[i]];
                    labels[i] = y[batch[i]];
                }
                double[][] z = model.forward(rows, true);
                double[][] dOut = loss.grad(z, labels);
                history = Arrays.copyOf(history, history.length + 1);
                history[history.length - 1] = loss.loss(z, labels);
                model.backward(dOut);
                model.update(optimizer);
                model.zeroGrads();
            }
        }
        return history;
    }

    @Override
    public double accuracy(Trainable model, double[][] x, int[] y) {
        if (x.length != y.length || y.length == 0) {
            throw new IllegalArgumentException("lengths");
        }
        int wrong = 0;
        for (int n = x.length - 1; n >= 0; n--) {
            double[] z = model.forward(new double[][] {x[n]}, false)[0];
            for (int c = 0; c < z.length; c++) {
                if (z[c] > z[y[n]] || (z[c] == z[y[n]] && c < y[n])) {
                    wrong++;
                    break;
                }
            }
        }
        return 1 - (double) wrong / x.length;
    }
}
