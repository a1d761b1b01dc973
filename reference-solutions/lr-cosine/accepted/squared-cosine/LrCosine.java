package exercise.lrcosine;

/** Takes the square of the cosine of half the angle, and mixes the two ends with it. */
public final class LrCosine implements CosineDecay {

    @Override
    public double lr(double lr0, int step, int decaySteps, double alpha) {
        if (decaySteps <= 0) {
            throw new IllegalArgumentException("the way down can't take " + decaySteps + " steps");
        }
        double floor = alpha * lr0;
        if (step >= decaySteps) {
            return floor;
        }
        double c = Math.cos(Math.toRadians(90.0 * step / decaySteps));
        return c * c * lr0 + (1 - c * c) * floor;
    }
}
