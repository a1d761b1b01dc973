package exercise.vectornorms;

/** Wrong: scales by the size of the largest number, where the largest size is needed. */
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
        double scale = Math.abs(highest(x));
        double sum = 0;
        for (double value : x) {
            sum += Math.pow(Math.abs(value) / scale, p);
        }
        return scale * Math.pow(sum, 1 / p);
    }

    private static double highest(double[] x) {
        double highest = x[0];
        for (double value : x) {
            highest = Math.max(highest, value);
        }
        return highest;
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
