package exercise.lrpolynomial;

/** Counts in whole steps what is left to the end of the way, and mixes the two ends. */
public final class LrPolynomial implements PolynomialDecay {

    @Override
    public double lr(double lr0, double lrEnd, int step, int decaySteps, double power, boolean cycle) {
        if (decaySteps <= 0) {
            throw new IllegalArgumentException("a way of " + decaySteps + " steps");
        }
        long end = decaySteps;
        if (cycle && step > 0) {
            end = (long) decaySteps * ((step - 1) / decaySteps + 1);
        }
        long left = Math.max(0, end - step);
        double weight = left == 0 ? 0 : Math.exp(power * Math.log((double) left / end));
        return weight * lr0 + (1 - weight) * lrEnd;
    }
}
