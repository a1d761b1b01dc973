package exercise.maemseloss;

/**
 * Two losses for predictions of numbers, with their gradients.
 *
 * <p>Every method takes predictions {@code p} and targets {@code t}, both {@code [N]}, finite, leaves them as they are,
 * and throws {@link IllegalArgumentException} if they differ in length or are empty.
 */
public interface RegressionLosses {

    /** Returns the mean squared error, {@code 1/N Σ (p[i] - t[i])²}. */
    double mse(double[] p, double[] t);

    /** Returns the derivatives of {@link #mse} with respect to {@code p}, {@code [N]}: {@code 2 (p[i] - t[i]) / N}. */
    double[] mseGrad(double[] p, double[] t);

    /** Returns the mean absolute error, {@code 1/N Σ |p[i] - t[i]|}. */
    double mae(double[] p, double[] t);

    /** Returns the derivatives of {@link #mae} with respect to {@code p}, {@code [N]}; 0 where {@code p[i] = t[i]}. */
    double[] maeGrad(double[] p, double[] t);
}
