package exercise.lrstepexponential;

import java.util.stream.IntStream;

/** Takes the whole periods one factor at a time, and the started one by a last, partial factor. */
public final class LrStepExponential implements DecaySchedules {

    @Override
    public double piecewise(int step, int[] bounds, double[] values) {
        if (values.length - bounds.length != 1) {
            throw new IllegalArgumentException(bounds.length + " bounds, but " + values.length + " values");
        }
        return values[(int) IntStream.of(bounds).filter(bound -> bound < step).count()];
    }

    @Override
    public double exponential(double lr0, int step, int decaySteps, double rate, boolean staircase) {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("decaySteps = " + decaySteps);
        }
        double lr = lr0;
        int left = step;
        for (; left >= decaySteps; left -= decaySteps) {
            lr *= rate;
        }
        return staircase ? lr : lr * Math.pow(rate, left / (double) decaySteps);
    }

    @Override
    public double naturalExp(double lr0, int step, int decaySteps, double k, boolean staircase) {
        return exponential(lr0, step, decaySteps, Math.exp(-k), staircase);
    }
}
