package exercise.vectornorms;

/** Wrong: returns the sum of the powers, without the root. */
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
        for (double value : x) {
            sum += Math.pow(Math.abs(value), p);
        }
        return sum;
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
