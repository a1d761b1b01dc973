package exercise.lrcosine;

/** Wrong: takes alpha as the rate at the end. */
public final class LrCosine implements CosineDecay {

    @Override
    public double lr(double lr0, int step, int decaySteps, double alpha) {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("decaySteps (%d) must be at least 1".formatted(decaySteps));
        }
        double done = (double) Math.min(step, decaySteps) / decaySteps;
        double wave = (1 + Math.cos(Math.PI * done)) / 2; // from 1 down to 0
        return (lr0 - alpha) * wave + alpha;
    }
}
