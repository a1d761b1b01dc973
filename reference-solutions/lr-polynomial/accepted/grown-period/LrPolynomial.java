package exercise.lrpolynomial;

/** Lets the way grow, cycle by cycle, until it reaches the step. */
public final class LrPolynomial implements PolynomialDecay {

    @Override
    public double lr(double lr0, double lrEnd, int step, int decaySteps, double power, boolean cycle) {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("decaySteps < 1");
        }
        if (!cycle && step >= decaySteps) {
            return lrEnd;
        }
        double end = decaySteps;
        while (end < step) {
            end += decaySteps;
        }
        double remaining = (end - step) / end;
        return lrEnd - Math.pow(remaining, power) * (lrEnd - lr0);
    }
}
