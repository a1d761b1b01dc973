package exercise.gradientdescent1d;

import java.util.function.DoubleUnaryOperator;

/** Gradient descent in one dimension with three rules to stop. */
public final class GradientDescent1d implements Descent {

    // A step: w <- w - lr * df(w). After each step, in this order:
    //
    //     the change of f in this step is smaller than tolF in size:  stop, VALUE
    //     df at the new w is smaller than tolG in size:               stop, GRADIENT
    //     maxSteps steps have been made:                              stop, STEPS

    /**
     * Runs from {@code w0} until a rule says stop.
     *
     * @throws IllegalArgumentException if {@code maxSteps} is less than 1
     */
    @Override
    public Result run(
            DoubleUnaryOperator f,
            DoubleUnaryOperator df,
            double w0,
            double lr,
            double tolF,
            double tolG,
            int maxSteps) {
        throw new UnsupportedOperationException("TODO");
    }
}
