package exercise.adagrad;

import gradus.engine.optimizer.Optimizer;

/** An optimiser that gives every parameter a step size of its own, made smaller by the gradients it has seen. */
public interface AdagradOptimizer extends Optimizer {

    /** Makes optimisers that have not seen any gradient yet. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes an optimiser.
         *
         * @param lr the learning rate, positive
         * @param eps the small constant that keeps the divisor away from zero, positive
         */
        AdagradOptimizer make(double lr, double eps);
    }
}
