package gradus.judge.kit;

import gradus.wire.verdict.Words;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Compares an analytic gradient with central differences of a scalar objective.
 *
 * <p>The procedure, for each array of {@code double}: every coordinate (at most {@value #MOST_COORDINATES} of a larger
 * array, spread evenly, after three random projections) is moved by {@code h = 1e-5 max(1, |x|)}, and {@code (f(x+h) -
 * f(x-h)) / 2h} is compared with the analytic value {@code a} by {@code |a - n| / max(1e-8, |a| + |n|) <= 1e-6}. Where
 * that gives between 1e-6 and 1e-4, the four-point formula with {@code h = 1e-3}, {@code (-f(x+h) + 8 f(x+h/2) - 8
 * f(x-h/2) + f(x-h)) / 6h}, decides. Coordinates where both are below 1e-9 prove nothing; more than a fifth of those,
 * and the check fails. Every perturbed value gets its old bits back.
 *
 * <p>The objective is {@code Σ w·y} with random {@code w} ({@link Draw#normal}), never {@code Σ y}: normalisation and
 * softmax make the plain sum constant. Keep inputs at least 1e-2 away from kinks.
 */
public final class GradientCheck {

    private static final double STEP = 1e-5;
    private static final double WIDE_STEP = 1e-3;
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
        if (shape == null) {
            throw new IllegalArgumentException("variable (for %s) has no shape".formatted(name));
        }
        Flat claimed = Flat.of(analytic);
        if (claimed == null || !claimed.hasShapeOf(shape)) {
            // Close has the words for a wrong shape
            Close.check(name, variable, analytic);
            throw new IllegalStateException("a wrong shape went unnoticed for " + name);
        }
        new Comparison(name, Cells.of(variable), shape, claimed).run();
    }

    /**
     * Requires {@code backward} to be linear in its upstream gradient, as every backward pass is: twice the upstream
     * gives twice the result, zero gives zero.
     *
     * @param name the gradient's name, such as {@code "dX"}
     */
    public static void linear(String name, UnaryOperator<double[]> backward, double[] upstream) {
        double[] once = backward.apply(upstream.clone());
        double[] doubled = upstream.clone();
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] *= 2;
        }
        double[] twice = backward.apply(doubled);
        double[] expected = once.clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] *= 2;
        }
        Close.check(name + " for twice the upstream gradient", expected, twice);
        double[] none = backward.apply(new double[upstream.length]);
        Close.check(name + " for an upstream gradient of zero", new double[once.length], none);
    }

    /** One array's comparison. */
    private final class Comparison {

        private final String name;
        private final Cells cells;
        private final Flat shape;
        private final Flat claimed;
        private final double[] numeric;
        private int inconclusive;
        private int compared;
        private int worst = -1;
        private double worstError = threshold;

        Comparison(String name, Cells cells, Flat shape, Flat claimed) {
            this.name = name;
            this.cells = cells;
            this.shape = shape;
            this.claimed = claimed;
            this.numeric = claimed.values().clone();
        }

        void run() {
            requireNumbers();
            if (shape.size() > MOST_COORDINATES) {
                project();
            }
            int stride = Math.max(1, (shape.size() + MOST_COORDINATES - 1) / MOST_COORDINATES);
            for (int i = 0; i < shape.size(); i += stride) {
                compare(i);
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
            for (int i = 0; i < claimed.size(); i++) {
                if (!Double.isFinite(claimed.values()[i])) {
                    throw new Mismatch(
                            Guess.about(name, claimed, claimed, i),
                            "%s%s is %s".formatted(name, shape.place(i), claimed.values()[i]));
                }
            }
        }

        private void compare(int index) {
            double analytic = claimed.values()[index];
            numeric[index] = difference(index, STEP);
            compared++;
            if (Math.abs(analytic) < NEGLIGIBLE && Math.abs(numeric[index]) < NEGLIGIBLE) {
                inconclusive++;
                return;
            }
            double error = error(analytic, numeric[index]);
            if (error > threshold && error <= WORTH_A_RETRY) {
                numeric[index] = fourPoints(index);
                error = error(analytic, numeric[index]);
            }
            if (!(error <= worstError)) {
                worst = index;
                worstError = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            }
        }

        private double difference(int index, double step) {
            double old = cells.get(index);
            double h = step * Math.max(1, Math.abs(old));
            double right = old + h;
            double left = old - h;
            double change = at(index, right, old) - at(index, left, old);
            // right - left is the step that was really taken, after rounding
            return change / (right - left);
        }

        private double fourPoints(int index) {
            double old = cells.get(index);
            double h = WIDE_STEP * Math.max(1, Math.abs(old));
            double far = at(index, old + h, old) - at(index, old - h, old);
            double near = at(index, old + h / 2, old) - at(index, old - h / 2, old);
            return (8 * near - far) / (6 * h);
        }

        private double at(int index, double value, double old) {
            cells.set(index, value);
            try {
                return objective.getAsDouble();
            } finally {
                cells.set(index, old);
            }
        }

        /** Compares the gradient along random directions first: every coordinate has a say, even where none is sampled. */
        private void project() {
            SplittableRandom random = new SplittableRandom(shape.size());
            for (int projection = 0; projection < PROJECTIONS; projection++) {
                double[] direction = unit(random, shape.size());
                double analytic = 0;
                for (int i = 0; i < direction.length; i++) {
                    analytic += direction[i] * claimed.values()[i];
                }
                double numericSlope = slope(direction);
                if (!(error(analytic, numericSlope) <= WORTH_A_RETRY)) {
                    // the sampled coordinates say more about it; if they all agree, the rest is wrong
                    locate(analytic, numericSlope);
                    return;
                }
            }
        }

        private void locate(double analytic, double numericSlope) {
            for (int i = 0; i < shape.size() && worst < 0; i++) {
                compare(i);
            }
            if (worst < 0 && Math.max(Math.abs(analytic), Math.abs(numericSlope)) > NEGLIGIBLE) {
                throw new Mismatch(null, "%s: slope %s, numerically %s".formatted(name, analytic, numericSlope));
            }
        }

        private double slope(double[] direction) {
            double[] old = cells.values();
            try {
                cells.move(old, direction, STEP);
                double right = objective.getAsDouble();
                cells.move(old, direction, -STEP);
                double left = objective.getAsDouble();
                return (right - left) / (2 * STEP);
            } finally {
                cells.move(old, direction, 0);
            }
        }

        private Mismatch mismatch() {
            return new Mismatch(
                    Guess.about(name, shape.with(numeric), claimed, worst),
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
