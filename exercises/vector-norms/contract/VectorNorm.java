package exercise.vectornorms;

/** Measures how long a vector is, in one of many ways. */
public interface VectorNorm {

    /**
     * Returns the p-norm of {@code x}: {@code (Σ |x[i]|^p)^(1/p)}, or the largest {@code |x[i]|} if {@code p} is
     * infinite.
     *
     * @param x {@code [n]} finite numbers, {@code n >= 0}; left as it is
     * @param p at least 1, or {@link Double#POSITIVE_INFINITY}
     * @return the norm; 0 for an empty vector
     * @throws IllegalArgumentException if {@code p} is less than 1 or NaN
     */
    double norm(double[] x, double p);
}
