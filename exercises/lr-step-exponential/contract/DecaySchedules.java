package exercise.lrstepexponential;

/** Three ways in which a learning rate can fall with the number of steps made so far. */
public interface DecaySchedules {

    /**
     * Returns the rate of a piecewise constant schedule: {@code values[i]} for the first {@code i} with {@code step <=
     * bounds[i]}, and the last value once all bounds are passed.
     *
     * @param step the steps made so far, at least 0
     * @param bounds the last step of each value but the last, strictly increasing; may be empty
     * @param values the rates, one more than bounds
     * @throws IllegalArgumentException if there is not exactly one value more than bounds
     */
    double piecewise(int step, int[] bounds, double[] values);

    /**
     * Returns {@code lr0 · rate^t} with {@code t = step / decaySteps}.
     *
     * @param lr0 the rate at step 0, positive
     * @param step the steps made so far, at least 0
     * @param decaySteps how many steps a period has
     * @param rate the factor for each period, in (0, 1)
     * @param staircase whether {@code t} is rounded down to whole periods
     * @throws IllegalArgumentException if {@code decaySteps} is below 1
     */
    double exponential(double lr0, int step, int decaySteps, double rate, boolean staircase);

    /**
     * Returns {@code lr0 · e^(−k·t)} with {@code t = step / decaySteps}.
     *
     * @param lr0 the rate at step 0, positive
     * @param step the steps made so far, at least 0
     * @param decaySteps how many steps a period has
     * @param k how fast the rate falls, positive
     * @param staircase whether {@code t} is rounded down to whole periods
     * @throws IllegalArgumentException if {@code decaySteps} is below 1
     */
    double naturalExp(double lr0, int step, int decaySteps, double k, boolean staircase);
}
