package exercise.gradientdescent1d;

import java.util.function.DoubleUnaryOperator;

/** Gradient descent in one dimension, which knows when to stop and says why it did. */
public interface Descent {

    /** The reason {@code "VALUE"}: the value has hardly changed in the last step. */
    String VALUE = "VALUE";

    /** The reason {@code "GRADIENT"}: the slope at the new point is nearly zero. */
    String GRADIENT = "GRADIENT";

    /** The reason {@code "STEPS"}: the steps are used up. */
    String STEPS = "STEPS";

    /**
     * Where a run has ended.
     *
     * @param w the last point
     * @param steps how many steps were made
     * @param why {@link #VALUE}, {@link #GRADIENT} or {@link #STEPS}
     */
    record Result(double w, int steps, String why) {}

    /**
     * Runs from {@code w0} until a rule says stop; at least one step is made, and the rules are asked after each step.
     *
     * @param f the function
     * @param df its derivative
     * @param lr the learning rate, positive
     * @param tolF stops when the value has changed by less than this, not negative
     * @param tolG stops when the slope is smaller than this in size, not negative
     * @param maxSteps the most steps to make
     * @throws IllegalArgumentException if {@code maxSteps} is less than 1
     */
    Result run(
            DoubleUnaryOperator f,
            DoubleUnaryOperator df,
            double w0,
            double lr,
            double tolF,
            double tolG,
            int maxSteps);
}
