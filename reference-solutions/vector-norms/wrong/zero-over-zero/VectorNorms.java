package exercise.vectornorms;

/** Wrong: divides by the largest size, also when it is 0. */
public final class VectorNorms implements VectorNorm {

    @Override
    public double norm(double[] x, double p) {
        if (!(p >= 1)) {
            throw new IllegalArgumentException("p (%s) must be at least 1".formatted(p));
        }
        double largest = largest(x);
        if (p == Double.POSITIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double value : x) {
            sum += Math.pow(Math.abs(value) / largest, p);
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
