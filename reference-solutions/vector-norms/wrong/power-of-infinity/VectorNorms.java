package exercise.vectornorms;

/** Wrong: has no branch for p = infinity: any number to the power of 1 / infinity is 1. */
public final class VectorNorms implements VectorNorm {

    @Override
    public double norm(double[] x, double p) {
        if (!(p >= 1)) {
            throw new IllegalArgumentException("p (%s) must be at least 1".formatted(p));
        }
        double largest = largest(x);
        if (largest == 0) {
            return largest;
        }
        double sum = 0;
        for (double value : x) {
            sum += Math.pow(Math.abs(value), p);
        }
        return Math.pow(sum, 1 / p);
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
