package gradus.judge.kit;

import gradus.judge.kit.Differences.Slope;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.GradientMap.Cell;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of one array's claimed gradient with measured slopes; {@link GradientCheck} tells the procedure.
 *
 * <p>Each coordinate that is compared is also put into a class, and a failure takes the map of them along. Where a check
 * has failed before all were compared, as at a NaN, the shown ones of the first {@value #MOST_MAPPED} are compared then:
 * the objective may call into a box, and so a failure costs no more calls than wrong numbers in an array of that size.
 */
final class Comparison {

    static final int MOST_COORDINATES = 64;
    static final int PROJECTIONS = 3;
    static final int MOST_MAPPED = 256;
    static final double WORTH_A_RETRY = 1e-4;

    private static final double NEGLIGIBLE = 1e-9;
    private static final double LARGEST_INCONCLUSIVE_SHARE = 0.2;

    private final String name;
    private final Differences differences;
    private final Flat shape;
    private final Flat claimed;
    private final double threshold;
    private final double[] numeric;
    /** Null where no coordinate was compared. */
    private final @Nullable Cell[] cells;

    private boolean measurable = true;
    private int inconclusive;
    private int compared;
    private int worst = -1;
    private double worstError;

    /**
     * Creates the comparison of a gradient.
     *
     * @param shape the variable
     * @param claimed the learner's gradient, of the same shape
     * @param threshold the largest relative error that passes
     */
    Comparison(String name, Differences differences, Flat shape, Flat claimed, double threshold) {
        this.name = name;
        this.differences = differences;
        this.shape = shape;
        this.claimed = claimed;
        this.threshold = threshold;
        this.worstError = threshold;
        this.numeric = new double[shape.size()];
        // what is not compared is not known, and a guess must not rest on it
        Arrays.fill(numeric, Double.NaN);
        this.cells = new @Nullable Cell[shape.size()];
    }

    /** Throws a {@link Mismatch} unless the gradient is right. */
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
            throw new Mismatch(odd, odd.en(), map());
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
            cells[index] = Cell.AGREES;
        } else {
            cells[index] = cell(analytic, slope.value(), error);
            if (!(error <= worstError)) {
                worst = index;
                worstError = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            }
        }
    }

    private Cell cell(double analytic, double slope, double error) {
        if (!Double.isFinite(slope)) {
            return Cell.UNKNOWN;
        }
        if (error <= threshold) {
            return Cell.AGREES;
        }
        return error(-analytic, slope) <= WORTH_A_RETRY ? Cell.OPPOSITE : Cell.DIFFERS;
    }

    private Mismatch mismatch() {
        Words diagnosis = Double.isFinite(numeric[worst])
                ? Guess.about(name, shape.with(numeric), claimed, worst)
                : new Words(
                                "%s could not be checked: near this input the output itself is NaN or infinite.",
                                "%s 无法检验：在该输入附近，输出本身就是 NaN 或无穷大。")
                        .with(name);
        String detail = "%s%s: analytic %s, numeric %s (relative error %.1e)"
                .formatted(name, shape.place(worst), claimed.values()[worst], numeric[worst], worstError);
        return new Mismatch(diagnosis, detail, map());
    }

    /** Returns the map of this failure; null if no entry that it shows is known to be wrong. */
    private @Nullable GradientMap map() {
        GradientMap map = GradientMap.of(name, shape.lengths(), this::lateCell);
        return map.disagreeing() == 0 ? null : map;
    }

    private Cell lateCell(int index) {
        if (!Double.isFinite(claimed.values()[index])) {
            return Cell.NOT_A_NUMBER;
        }
        if (cells[index] == null && measurable && compared < MOST_MAPPED) {
            measurable = compareLate(index);
        }
        Cell cell = cells[index];
        return cell == null ? Cell.UNKNOWN : cell;
    }

    /** Compares a coordinate of a check that has failed already; returns whether the objective came to an end. */
    private boolean compareLate(int index) {
        try {
            compare(index);
            return true;
        } catch (GraderFault ours) {
            throw ours;
        } catch (RuntimeException | AssertionError thrown) {
            // the check has failed for another reason, and that one is told
            return false;
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
