package exercise.adadelta;

import gradus.engine.optimizer.Optimizer;

/** An optimiser without a learning rate: the size of its steps comes from the steps it has made. */
public interface AdadeltaOptimizer extends Optimizer {

    /** Makes optimisers that have neither seen a gradient nor made a step. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes an optimiser.
         *
         * @param rho the weight of the past in both moving averages, in (0, 1)
         * @param eps what is added to an average before its root is taken, positive; also what gets the first step going
         */
        AdadeltaOptimizer make(double rho, double eps);
    }
}
