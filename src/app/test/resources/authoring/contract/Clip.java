package exercise.leakyclip;

/** A clip that lets a little through. */
public interface Clip {

    /**
     * Returns {@code x[i] - 0.99 * sign(x[i]) * max(0, |x[i]| - limit)} for every element.
     *
     * @param x {@code [n]} finite numbers; left as they are
     * @param limit where the clip begins, not negative
     * @return {@code [n]} a new array
     */
    double[] clip(double[] x, double limit);
}
