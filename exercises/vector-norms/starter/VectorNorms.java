package exercise.vectornorms;

/** The p-norms of a vector. */
public final class VectorNorms implements VectorNorm {

    // p = 1:        |x[0]| + |x[1]| + ...
    // p = 2:        sqrt(x[0]^2 + x[1]^2 + ...)
    // any p >= 1:   (|x[0]|^p + |x[1]|^p + ...) ^ (1 / p)
    // p = infinity: the largest |x[i]|

    /** Returns the p-norm of {@code x}; refuses a {@code p} that makes no norm. */
    @Override
    public double norm(double[] x, double p) {
        throw new UnsupportedOperationException("TODO");
    }
}
