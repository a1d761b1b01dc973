package exercise.lrstepexponential;

/** Wrong: counts periods in hundredths. */
public final class LrStepExponential implements DecaySchedules {

    @Override
    public double piecewise(int step, int[] bounds, double[] values) {
        if (values.length != bounds.length + 1) {
            throw new IllegalArgumentException(
                    "values (%d) must be one more than bounds (%d)".formatted(values.length, bounds.length));
        }
        int passed = 0;
        while (passed < bounds.length && step > bounds[passed]) {
            passed++;
        }
        return values[passed];
    }

    @Override
    public double exponential(double lr0, int step, int decaySteps, double rate, boolean staircase) {
        return lr0 * Math.pow(rate, periods(step, decaySteps, staircase));
    }

    @Override
    public double naturalExp(double lr0, int step, int decaySteps, double k, boolean staircase) {
        return lr0 * Math.exp(-k * periods(step, decaySteps, staircase));
    }

    /** Returns how many periods have passed; on a staircase, how many whole ones. */
    private static double periods(int step, int decaySteps, boolean staircase) {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("decaySteps (%d) must be at least 1".formatted(decaySteps));
        }
        double periods = Math.floor(100.0 * step / decaySteps) / 100;
        return staircase ? Math.floor(periods) : periods;
    }
}
