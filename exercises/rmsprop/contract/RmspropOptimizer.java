package exercise.rmsprop;

import gradus.engine.optimizer.Optimizer;

/** An optimiser that divides each gradient by the recent size of the gradients of the same parameter. */
public interface RmspropOptimizer extends Optimizer {

    /** Makes optimisers that have not seen any gradient yet. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes an optimiser.
         *
         * @param lr the learning rate, positive
         * @param rho the weight of the past in the moving average of squared gradients, in (0, 1)
         * @param eps the small constant that keeps the divisor away from zero, positive
         */
        RmspropOptimizer make(double lr, double rho, double eps);
    }
}
