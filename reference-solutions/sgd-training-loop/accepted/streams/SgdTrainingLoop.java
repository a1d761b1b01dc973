package exercise.sgdtrainingloop;

import gradus.engine.layer.Trainable;
import gradus.engine.loss.Loss;
import gradus.engine.optimizer.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a stream of all batches of all epochs and maps each to its loss; the step is a side effect. */
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
        if (epochs < 0 || y.length != x.length) {
            throw new IllegalArgumentException();
        }
        return Stream.generate(batches)
                .limit(epochs)
                .flatMap(List::stream)
                .mapToDouble(batch -> {
                    double[][] rows =
                            IntStream.of(batch).mapToObj(i -> x[i].clone()).toArray(double[][]::new);
                    int[] labels = IntStream.of(batch).map(i -> y[i]).toArray();
                    model.zeroGrads();
                    double[][] z = model.forward(rows, true);
                    model.backward(loss.grad(z, labels));
                    model.update(optimizer);
                    return loss.loss(z, labels);
                })
                .toArray();
    }

    @Override
    public double accuracy(Trainable model, double[][] x, int[] y) {
        if (x.length < 1 || x.length != y.length) {
            throw new IllegalArgumentException("accuracy needs samples with labels");
        }
        double[][] z = model.forward(x, false);
        return IntStream.range(0, y.length)
                .mapToDouble(n -> wins(z[n], y[n]) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static boolean wins(double[] scores, int label) {
        double best = Arrays.stream(scores).max().orElseThrow();
        return IntStream.range(0, scores.length)
                        .filter(c -> scores[c] == best)
                        .findFirst()
                        .orElse(-1)
                == label;
    }
}
