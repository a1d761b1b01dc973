package exercise.lrpolynomial;

/** Polynomial decay from lr0 to lrEnd, once or in cycles. */
public final class LrPolynomial implements PolynomialDecay {

    // lr = (lr0 - lrEnd) * (1 - s / D)^power + lrEnd
    //
    // once:       s = min(step, decaySteps)   D = decaySteps
    // in cycles:  s = step                    D = decaySteps * max(1, ceil(step / decaySteps))

    /** Throws IllegalArgumentException if {@code decaySteps} is below 1. */
    @Override
    public double lr(double lr0, double lrEnd, int step, int decaySteps, double power, boolean cycle) {
        throw new UnsupportedOperationException("TODO");
    }
}
