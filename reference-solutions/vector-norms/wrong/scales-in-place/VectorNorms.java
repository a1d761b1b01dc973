package exercise.vectornorms;

/** Wrong: divides the entries of the argument itself. */
public final class VectorNorms implements VectorNorm {

    @Override
    public double norm(double[] x, double p) {
        if (!(p >= 1)) {
            throw new IllegalArgumentException("p (%s) must be at least 1".formatted(p));
        }
        double largest = largest(x);
        if (p == Double.POSITIVE_INFINITY || largest == 0) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] /= largest;
            sum += Math.pow(Math.abs(x[i]), p);
        }
        return largest * Math.pow(sum, 1 / p);
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
