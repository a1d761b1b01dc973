package exercise.sigmoidforward;

/** The logistic function, element by element. */
public interface Sigmoid {

    /**
     * Returns {@code 1 / (1 + exp(-x[i]))} for every i; exactly 0.5 at 0, and never NaN for {@code |x| <= 1e4}.
     *
     * @param x {@code [n]} finite numbers, {@code n >= 1}; left as they are
     * @return {@code [n]} a new array of values in [0, 1]
     */
    double[] forward(double[] x);
}
