package gradus.judge.kit;

import gradus.judge.kit.Differences.Slope;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.SplittableRandom;
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
 * <p>Of an array with more than {@value #MOST_COORDINATES} coordinates, slopes along {@value #PROJECTIONS} random
 * directions are compared first. If they agree, one coordinate of each of {@value #MOST_COORDINATES} equal parts is
 * compared, otherwise all of them are: only coordinates decide.
 *
 * <p>A coordinate proves nothing if both values are below 1e-9, or if they differ by no more than rounding; more than a
 * fifth of those, and the check fails: absolute closeness may excuse, never certify.
 *
 * <p>The objective is {@code Σ w·y} with random {@code w} ({@link Draw#normal}), never {@code Σ y}: normalisation and
 * softmax make the plain sum constant. Keep inputs at least 1e-2 away from kinks.
 */
public final class GradientCheck {

    private static final double PASSES = 1e-6;
    private static final double WORTH_A_RETRY = 1e-4;
    private static final double NEGLIGIBLE = 1e-9;
    private static final double LARGEST_INCONCLUSIVE_SHARE = 0.2;
    private static final int MOST_COORDINATES = 64;
    private static final int PROJECTIONS = 3;

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
        if (!(relative > 0 && relative <= WORTH_A_RETRY)) {
            throw new IllegalArgumentException("relative (%s) must be in (0, %s]".formatted(relative, WORTH_A_RETRY));
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
        new Comparison(name, new Differences(Cells.of(variable), objective), shape, claimed).run();
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

    /** One array's comparison. */
    private final class Comparison {

        private final String name;
        private final Differences differences;
        private final Flat shape;
        private final Flat claimed;
        private final double[] numeric;
        private int inconclusive;
        private int compared;
        private int worst = -1;
        private double worstError = threshold;

        Comparison(String name, Differences differences, Flat shape, Flat claimed) {
            this.name = name;
            this.differences = differences;
            this.shape = shape;
            this.claimed = claimed;
            this.numeric = new double[shape.size()];
            // what is not compared is not known, and a guess must not rest on it
            Arrays.fill(numeric, Double.NaN);
        }

        void run() {
            requireNumbers();
            SplittableRandom random = new SplittableRandom(shape.size());
            if (shape.size() > MOST_COORDINATES && agreesAlongRandomDirections(random)) {
                compareSample(random);
            } else {
                for (int i = 0; i < shape.size(); i++) {
                    compare(i);
                }
            }
            if (worst >= 0) {
                throw mismatch();
            }
            if (inconclusive > LARGEST_INCONCLUSIVE_SHARE * compared) {
                throw new Mismatch(
                        new Words(
                                        "%s could not be checked: the output hardly changes with the input.",
                                        "%s 无法检验：输出几乎不随输入变化。")
                                .with(name),
                        "%s: %d of %d coordinates are inconclusive".formatted(name, inconclusive, compared));
            }
        }

        private void requireNumbers() {
            Words odd = Guess.notANumber(name, claimed);
            if (odd != null) {
                throw new Mismatch(odd, odd.en());
            }
        }

        private boolean agreesAlongRandomDirections(SplittableRandom random) {
            for (int projection = 0; projection < PROJECTIONS; projection++) {
                double[] direction = unit(random, shape.size());
                double analytic = 0;
                for (int i = 0; i < direction.length; i++) {
                    analytic += direction[i] * claimed.values()[i];
                }
                Slope slope = differences.along(direction);
                if (!(error(analytic, slope.value()) <= threshold) && !slope.mayBe(analytic)) {
                    return false;
                }
            }
            return true;
        }

        /** Compares one coordinate of each of equal parts; a fixed stride could stay in one column of a matrix. */
        private void compareSample(SplittableRandom random) {
            for (int part = 0; part < MOST_COORDINATES; part++) {
                long from = (long) part * shape.size() / MOST_COORDINATES;
                long to = (part + 1L) * shape.size() / MOST_COORDINATES;
                compare((int) random.nextLong(from, to));
            }
        }

        private void compare(int index) {
            double analytic = claimed.values()[index];
            Slope slope = differences.central(index);
            double error = error(analytic, slope.value());
            if (error > threshold && (error <= WORTH_A_RETRY || slope.mayBe(analytic))) {
                slope = differences.fourPoints(index);
                error = error(analytic, slope.value());
            }
            numeric[index] = slope.value();
            compared++;
            boolean negligible = Math.abs(analytic) < NEGLIGIBLE && Math.abs(slope.value()) < NEGLIGIBLE;
            if (negligible || (error > threshold && slope.mayBe(analytic))) {
                inconclusive++;
            } else if (!(error <= worstError)) {
                worst = index;
                worstError = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            }
        }

        private Mismatch mismatch() {
            Words diagnosis = Double.isFinite(numeric[worst])
                    ? Guess.about(name, shape.with(numeric), claimed, worst)
                    : new Words(
                                    "%s could not be checked: near this input the output itself is NaN or infinite.",
                                    "%s 无法检验：在该输入附近，输出本身就是 NaN 或无穷大。")
                            .with(name);
            return new Mismatch(
                    diagnosis,
                    "%s%s: analytic %s, numeric %s (relative error %.1e)"
                            .formatted(name, shape.place(worst), claimed.values()[worst], numeric[worst], worstError));
        }
    }

    private static double error(double analytic, double numeric) {
        return Math.abs(analytic - numeric) / Math.max(1e-8, Math.abs(analytic) + Math.abs(numeric));
    }

    private static double[] unit(SplittableRandom random, int n) {
        double[] direction = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            direction[i] = random.nextGaussian();
            squares += direction[i] * direction[i];
        }
        for (int i = 0; i < n; i++) {
            direction[i] /= Math.sqrt(squares);
        }
        return direction;
    }
}
