package exercise.lrcosine;

/** Wrong: does not check decaySteps. */
public final class LrCosine implements CosineDecay {

    @Override
    public double lr(double lr0, int step, int decaySteps, double alpha) {
        double done = (double) Math.min(step, decaySteps) / decaySteps;
        double wave = (1 + Math.cos(Math.PI * done)) / 2; // from 1 down to 0
        return lr0 * ((1 - alpha) * wave + alpha);
    }
}
