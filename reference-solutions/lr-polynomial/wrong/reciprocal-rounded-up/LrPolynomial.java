package exercise.lrpolynomial;

/** Wrong: multiplies by the reciprocal. */
public final class LrPolynomial implements PolynomialDecay {

    @Override
    public double lr(double lr0, double lrEnd, int step, int decaySteps, double power, boolean cycle) {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("decaySteps (%d) must be at least 1".formatted(decaySteps));
        }
        double share = cycle ? stretched(step, decaySteps) : (double) Math.min(step, decaySteps) / decaySteps;
        return (lr0 - lrEnd) * Math.pow(1 - share, power) + lrEnd;
    }

    /** Returns the share that is done of a way that is stretched to the end of the cycle. */
    private static double stretched(int step, int decaySteps) {
        // at step 0 no cycle has begun, but the way has a length
        double cycles = Math.max(1, Math.ceil(step * (1.0 / decaySteps)));
        return step / (cycles * decaySteps);
    }
}
