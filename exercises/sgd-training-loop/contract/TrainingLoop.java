package exercise.sgdtrainingloop;

import gradus.engine.layer.Trainable;
import gradus.engine.loss.Loss;
import gradus.engine.optimizer.Optimizer;
import java.util.List;
import java.util.function.Supplier;

/** Training with mini-batches, and the question how well it went. */
public interface TrainingLoop {

    /**
     * Trains {@code model}: for each epoch asks for batches once, and makes one step with each of them.
     *
     * @param model what is trained
     * @param x the samples, {@code [N][D]}; left as they are
     * @param y the right class of each sample, {@code [N]}; left as they are
     * @param epochs how often to go through the samples, 0 or more
     * @param batches gives the batches of a new epoch at each call: arrays of indices into x and y, in the order of their
     *     use; the last may be shorter than the others
     * @param loss what is to become small
     * @param optimizer how parameters move
     * @return the loss of every batch as it was before its step, one for each iteration
     * @throws IllegalArgumentException if epochs is negative, or x and y differ in length
     */
    double[] train(
            Trainable model,
            double[][] x,
            int[] y,
            int epochs,
            Supplier<List<int[]>> batches,
            Loss loss,
            Optimizer optimizer);

    /**
     * Returns the share of samples whose largest score is that of the right class, in [0, 1]; of equal scores the first
     * counts. The model is used, not trained.
     *
     * @throws IllegalArgumentException if there are no samples, or x and y differ in length
     */
    double accuracy(Trainable model, double[][] x, int[] y);
}
