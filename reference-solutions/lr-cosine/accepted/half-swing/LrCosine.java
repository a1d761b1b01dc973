package exercise.lrcosine;

/** Swings around the middle between both ends. */
public final class LrCosine implements CosineDecay {

    @Override
    public double lr(double lr0, int step, int decaySteps, double alpha) {
        if (decaySteps < 1) {
            throw new IllegalArgumentException();
        }
        double t = Math.min(1.0, 1.0 / decaySteps * step);
        double middle = 0.5 * lr0 + 0.5 * alpha * lr0;
        double swing = 0.5 * lr0 - 0.5 * alpha * lr0;
        return middle + swing * Math.cos(t * Math.PI);
    }
}
