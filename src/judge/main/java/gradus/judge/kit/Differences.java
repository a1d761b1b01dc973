package gradus.judge.kit;

import java.util.function.DoubleSupplier;

/**
 * Slopes of a scalar objective, measured by moving the cells of an array; every cell has its old bits afterwards.
 *
 * <p>Each slope knows how much of it the objective's own rounding can have made.
 */
final class Differences {

    private static final double STEP = 1e-5;
    private static final double WIDE_STEP = 1e-3;
    /** An objective that sums a few hundred terms is rounded by about so many units in its last place. */
    private static final double ROUNDING = 32;

    private final Cells cells;
    private final DoubleSupplier objective;

    Differences(Cells cells, DoubleSupplier objective) {
        this.cells = cells;
        this.objective = objective;
    }

    /**
     * A measured slope.
     *
     * @param value the slope
     * @param noise how far rounding alone can have moved it
     */
    record Slope(double value, double noise) {

        /** Returns whether rounding alone can be the difference to {@code claimed}. */
        boolean mayBe(double claimed) {
            return Math.abs(value - claimed) <= noise;
        }
    }

    /** Returns {@code (f(x+h) - f(x-h)) / 2h} at cell {@code index}, with {@code h = 1e-5 max(1, |x|)}. */
    Slope central(int index) {
        double old = cells.get(index);
        double h = STEP * Math.max(1, Math.abs(old));
        double right = at(index, old + h);
        double left = at(index, old - h);
        // the step that was really taken, after rounding
        double step = (old + h) - (old - h);
        return slope((right - left) / step, step, right, left);
    }

    /**
     * Returns {@code (-f(x+h) + 8 f(x+h/2) - 8 f(x-h/2) + f(x-h)) / 6h} at cell {@code index}, with {@code h = 1e-3
     * max(1, |x|)}: a hundred times less rounding, and still almost no truncation.
     */
    Slope fourPoints(int index) {
        double old = cells.get(index);
        double h = WIDE_STEP * Math.max(1, Math.abs(old));
        double right = at(index, old + h);
        double left = at(index, old - h);
        double near = at(index, old + h / 2) - at(index, old - h / 2);
        return slope((8 * near - (right - left)) / (6 * h), 2 * h, right, left);
    }

    /** Returns the central difference along {@code direction}, a unit vector with a component for each cell. */
    Slope along(double[] direction) {
        double[] old = cells.values();
        try {
            cells.move(old, direction, STEP);
            double right = objective.getAsDouble();
            cells.move(old, direction, -STEP);
            double left = objective.getAsDouble();
            return slope((right - left) / (2 * STEP), 2 * STEP, right, left);
        } finally {
            cells.move(old, direction, 0);
        }
    }

    private double at(int index, double value) {
        double old = cells.get(index);
        cells.set(index, value);
        try {
            return objective.getAsDouble();
        } finally {
            cells.set(index, old);
        }
    }

    private static Slope slope(double value, double step, double right, double left) {
        return new Slope(value, ROUNDING * Math.ulp(Math.max(Math.abs(right), Math.abs(left))) / step);
    }
}
