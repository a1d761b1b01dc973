package exercise.lrpolynomial;

/** A learning rate that falls along a power of what is left of the way, once or in ever longer cycles. */
public interface PolynomialDecay {

    /**
     * Returns {@code (lr0 − lrEnd) · (1 − s/D)^power + lrEnd}.
     *
     * <p>Without cycling, {@code s = min(step, decaySteps)} and {@code D = decaySteps}. With cycling, {@code s = step}, and
     * {@code D} is the smallest positive multiple of {@code decaySteps} that is not below {@code step}.
     *
     * @param lr0 the rate at step 0
     * @param lrEnd the rate at the end, at least 0 and at most {@code lr0}
     * @param step the steps made so far, at least 0
     * @param decaySteps how many steps the first way down takes
     * @param power the exponent, positive; 1 is a straight line
     * @param cycle whether the way down is stretched once its end is reached
     * @throws IllegalArgumentException if {@code decaySteps} is below 1
     */
    double lr(double lr0, double lrEnd, int step, int decaySteps, double power, boolean cycle);
}
