package exercise.featurescaling;

/** A scale that has been learnt, to be applied to any matrix with the same features. */
@FunctionalInterface
public interface Scaler {

    /**
     * Returns {@code x} on the new scale.
     *
     * @param x {@code [M][D]}, any number of rows; left as it is
     * @return {@code [M][D]}, a new array
     * @throws IllegalArgumentException if a row has not as many numbers as a row of the training matrix
     */
    double[][] apply(double[][] x);
}
