package exercise.vectornorms;

/** A single pass, as in the BLAS: the sum so far is kept in units of the largest entry so far. */
public final class VectorNorms implements VectorNorm {

    @Override
    public double norm(double[] x, double p) {
        if (p >= 1) {
            double scale = 0;
            double sum = 0;
            for (double value : x) {
                double size = value < 0 ? -value : value;
                if (size > scale) {
                    sum = 1 + sum * Math.pow(scale / size, p);
                    scale = size;
                } else if (size > 0) {
                    sum += Math.pow(size / scale, p);
                }
            }
            return p < Double.POSITIVE_INFINITY ? scale * Math.pow(sum, 1 / p) : scale;
        }
        throw new IllegalArgumentException("p must be 1 or more, not " + p);
    }
}
