package exercise.lrcosine;

/** Cosine decay: half a cosine wave from lr0 down to alpha * lr0. */
public final class LrCosine implements CosineDecay {

    // lr = lr0 * ((1 - alpha) * (1 + cos(pi * t)) / 2 + alpha)
    //
    // where t goes from 0 to 1 during the first decaySteps steps, and stays 1

    /** Throws IllegalArgumentException if {@code decaySteps} is below 1. */
    @Override
    public double lr(double lr0, int step, int decaySteps, double alpha) {
        throw new UnsupportedOperationException("TODO");
    }
}
