package exercise.vectornorms;

/** Adds up powers by their logarithms: log Σ e^a = m + log Σ e^(a − m). */
public final class VectorNorms implements VectorNorm {

    @Override
    public double norm(double[] x, double p) {
        if (Double.isNaN(p) || p < 1) {
            throw new IllegalArgumentException("no norm: p = " + p);
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            top = Math.max(top, Math.log(Math.abs(x[i])));
        }
        if (top == Double.NEGATIVE_INFINITY || Double.isInfinite(p)) {
            return Math.exp(top);
        }
        double sum = 0;
        for (int i = x.length - 1; i >= 0; i--) {
            sum += Math.exp(p * (Math.log(Math.abs(x[i])) - top));
        }
        return Math.exp(top + Math.log(sum) / p);
    }
}
