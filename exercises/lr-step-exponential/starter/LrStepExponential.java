package exercise.lrstepexponential;

/** Learning rates that fall in steps, or by a constant factor in each period. */
public final class LrStepExponential implements DecaySchedules {

    // piecewise:    values[i] for the first i with step <= bounds[i]; the last value after all bounds
    //
    // exponential:  lr0 * rate^t
    // naturalExp:   lr0 * e^(-k * t)
    //
    // where t = step / decaySteps, a real number; on a staircase, t is rounded down

    /** Throws IllegalArgumentException if there is not exactly one value more than bounds. */
    @Override
    public double piecewise(int step, int[] bounds, double[] values) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Throws IllegalArgumentException if {@code decaySteps} is below 1. */
    @Override
    public double exponential(double lr0, int step, int decaySteps, double rate, boolean staircase) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Throws IllegalArgumentException if {@code decaySteps} is below 1. */
    @Override
    public double naturalExp(double lr0, int step, int decaySteps, double k, boolean staircase) {
        throw new UnsupportedOperationException("TODO");
    }
}
