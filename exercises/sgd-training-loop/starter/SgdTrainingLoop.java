package exercise.sgdtrainingloop;

import gradus.engine.layer.Trainable;
import gradus.engine.loss.Loss;
import gradus.engine.optimizer.Optimizer;
import java.util.List;
import java.util.function.Supplier;

/** The training loop. */
public final class SgdTrainingLoop implements TrainingLoop {

    // What there is to call, with z for the scores [B][C] of a batch:
    //
    //     double[][] z = model.forward(x, training)     loss.loss(z, y)      a number
    //     double[][] dX = model.backward(dOut)          loss.grad(z, y)      dOut, [B][C]
    //     model.zeroGrads()                             model.update(optimizer)
    //
    // backward adds to the gradients of the parameters; zeroGrads sets them to 0.

    /** Returns the loss of every batch before its step. */
    @Override
    public double[] train(
            Trainable model,
            double[][] x,
            int[] y,
            int epochs,
            Supplier<List<int[]>> batches,
            Loss loss,
            Optimizer optimizer) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Returns the share of right answers. */
    @Override
    public double accuracy(Trainable model, double[][] x, int[] y) {
        throw new UnsupportedOperationException("TODO");
    }
}
