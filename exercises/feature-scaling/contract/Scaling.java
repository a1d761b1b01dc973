package exercise.featurescaling;

/**
 * Learns from a training matrix how to bring features to a common scale.
 *
 * <p>Every method takes {@code train}, {@code [N][D]}, with one column for each feature, all finite; leaves it as it is;
 * and throws {@link IllegalArgumentException} if it has no row.
 */
public interface Scaling {

    /** Returns a scaler that maps the range of each training column to 0 … 1: {@code (x - min) / (max - min)}. */
    Scaler fitMinMax(double[][] train);

    /**
     * Returns a scaler that gives each training column the mean 0 and the standard deviation 1: {@code (x - mean) /
     * deviation}, the deviation taken over N.
     */
    Scaler fitStandard(double[][] train);

    /** Returns a scaler that computes {@code log(1 + x)} of every number; only the number of columns is learnt. */
    Scaler fitLog1p(double[][] train);
}
