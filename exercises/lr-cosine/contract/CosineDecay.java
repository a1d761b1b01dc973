package exercise.lrcosine;

/** A learning rate that follows half a cosine wave down to a floor, and stays there. */
public interface CosineDecay {

    /**
     * Returns {@code lr0 · ((1 − alpha) · ½(1 + cos(π·t)) + alpha)} with {@code t = min(step, decaySteps) / decaySteps}.
     *
     * @param lr0 the rate at step 0, positive
     * @param step the steps made so far, at least 0
     * @param decaySteps how many steps the way down takes
     * @param alpha the floor as a share of {@code lr0}, in [0, 1]
     * @throws IllegalArgumentException if {@code decaySteps} is below 1
     */
    double lr(double lr0, int step, int decaySteps, double alpha);
}
