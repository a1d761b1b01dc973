package gradus.judge.kit;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Compares an analytic gradient with central differences of a scalar objective.
 *
 * <p>The procedure, for each array of {@code double}: every coordinate is moved by {@code h = 1e-5 max(1, |x|)}, and
 * {@code (f(x+h) - f(x-h)) / 2h} is compared with the analytic value {@code a} by {@code |a - n| / max(1e-8, |a| + |n|)
 * <= 1e-6}. Where that gives between 1e-6 and 1e-4, or where the rounding of {@code f} can be the whole difference, the
 * four-point formula with {@code h = 1e-3} decides. Every perturbed value gets its old bits back.
 *
 * <p>Of an array with more than {@value Comparison#MOST_COORDINATES} coordinates, slopes along
 * {@value Comparison#PROJECTIONS} random directions are compared first. If they agree, one coordinate of each of
 * {@value Comparison#MOST_COORDINATES} equal parts is compared, otherwise all of them are: only coordinates decide.
 *
 * <p>A coordinate proves nothing if both values are below 1e-9, or if they differ by no more than rounding; more than a
 * fifth of those, and the check fails: absolute closeness may excuse, never certify.
 *
 * <p>A failure tells where the gradient is wrong, in a {@link gradus.wire.verdict.GradientMap}.
 *
 * <p>The objective is {@code Σ w·y} with random {@code w} ({@link Draw#normal}), never {@code Σ y}: normalisation and
 * softmax make the plain sum constant. Keep inputs at least 1e-2 away from kinks.
 */
public final class GradientCheck {

    private static final double PASSES = 1e-6;

    private final DoubleSupplier objective;
    private final double threshold;

    private GradientCheck(DoubleSupplier objective, double threshold) {
        this.objective = objective;
        this.threshold = threshold;
    }

    /**
     * Starts a check.
     *
     * @param objective computes the scalar from the arrays as they are at that moment; it is called again and again
     *     while {@link #check} changes them
     */
    public static GradientCheck of(DoubleSupplier objective) {
        return new GradientCheck(objective, PASSES);
    }

    /** Returns the same check with another threshold: 1e-5 suits deep and recurrent stacks. */
    public GradientCheck within(double relative) {
        if (!(relative > 0 && relative <= Comparison.WORTH_A_RETRY)) {
            throw new IllegalArgumentException(
                    "relative (%s) must be in (0, %s]".formatted(relative, Comparison.WORTH_A_RETRY));
        }
        return new GradientCheck(objective, relative);
    }

    /**
     * Requires {@code analytic} to be the gradient of the objective with respect to {@code variable}.
     *
     * @param name the gradient's name, such as {@code "dX"}
     * @param variable the array to move: {@code double}s of any rank; restored bit for bit
     * @param analytic the learner's gradient, of the same shape
     */
    public void check(String name, Object variable, @Nullable Object analytic) {
        Flat shape = Flat.of(variable);
        if (shape == null || shape.size() == 0) {
            throw new IllegalArgumentException("variable (for %s) has no shape or no values".formatted(name));
        }
        Flat claimed = Flat.of(analytic);
        if (claimed == null || !claimed.hasShapeOf(shape)) {
            throw Close.wrongShape(name, shape, claimed, analytic);
        }
        new Comparison(name, new Differences(Cells.of(variable), objective), shape, claimed, threshold).run();
    }

    /**
     * Requires {@code backward} to be linear in its upstream gradient, as every backward pass is: twice the upstream
     * gives twice the result, zero gives zero.
     *
     * @param name the gradient's name, such as {@code "dX"}
     */
    public static void linear(String name, UnaryOperator<double[]> backward, double[] upstream) {
        double[] once = backward.apply(upstream.clone());
        if (once == null) {
            throw Close.wrongShape(name, Flat.ofRow(upstream), null, null);
        }
        // before the next call: a learner may hand out the same array again
        double[] expected = Arrays.stream(once).map(value -> 2 * value).toArray();
        double[] twice =
                backward.apply(Arrays.stream(upstream).map(value -> 2 * value).toArray());
        Close.check(name + "(2·dOut)", expected, twice);
        double[] none = backward.apply(new double[upstream.length]);
        Close.check(name + "(0·dOut)", new double[expected.length], none);
    }
}
