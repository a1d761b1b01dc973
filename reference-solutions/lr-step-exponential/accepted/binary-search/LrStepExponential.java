package exercise.lrstepexponential;

import java.util.Arrays;

/** Looks a piece up by binary search, and writes both decays as one power of e. */
public final class LrStepExponential implements DecaySchedules {

    @Override
    public double piecewise(int step, int[] bounds, double[] values) {
        if (bounds.length != values.length - 1) {
            throw new IllegalArgumentException("bounds and values do not fit together");
        }
        int found = Arrays.binarySearch(bounds, step);
        return values[found >= 0 ? found : -found - 1];
    }

    @Override
    public double exponential(double lr0, int step, int decaySteps, double rate, boolean staircase) {
        return naturalExp(lr0, step, decaySteps, -Math.log(rate), staircase);
    }

    @Override
    public double naturalExp(double lr0, int step, int decaySteps, double k, boolean staircase) {
        if (decaySteps <= 0) {
            throw new IllegalArgumentException("no period of " + decaySteps);
        }
        // an integer quotient of positive numbers is rounded down already
        double t = staircase ? step / decaySteps : 1.0 * step / decaySteps;
        return lr0 / Math.exp(k * t);
    }
}
