package exercise.trainvaltestsplit;

/**
 * The indices of the samples in each part, in shuffled order; each index is in exactly one part.
 *
 * @param train what the model learns from
 * @param val what its settings are chosen by
 * @param test what it is judged by, once, in the end
 */
public record Split(int[] train, int[] val, int[] test) {}
