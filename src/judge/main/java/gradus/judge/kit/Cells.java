package gradus.judge.kit;

import java.util.ArrayList;
import java.util.List;

/** The cells of a {@code double} array of any rank, addressed by their row-major index, to be read and written in place. */
final class Cells {

    private final List<double[]> rows = new ArrayList<>();
    private final int width;

    private Cells(Object array) {
        collect(array);
        this.width = rows.isEmpty() ? 0 : rows.get(0).length;
    }

    /** Returns the cells of {@code array}, whose rows must all have the same length. */
    static Cells of(Object array) {
        return new Cells(array);
    }

    private void collect(Object level) {
        if (level instanceof double[] row) {
            rows.add(row);
        } else if (level instanceof Object[] levels) {
            for (Object inner : levels) {
                collect(inner);
            }
        } else {
            throw new IllegalArgumentException("a variable must be made of double[], not " + level.getClass());
        }
    }

    double get(int index) {
        return rows.get(index / width)[index % width];
    }

    void set(int index, double value) {
        rows.get(index / width)[index % width] = value;
    }

    /** Returns a copy of all values. */
    double[] values() {
        double[] values = new double[rows.size() * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(i);
        }
        return values;
    }

    /** Sets all cells to {@code origin + distance * direction}; a distance of 0 gives the origin's bits. */
    void move(double[] origin, double[] direction, double distance) {
        for (int i = 0; i < origin.length; i++) {
            set(i, distance == 0 ? origin[i] : origin[i] + distance * direction[i]);
        }
    }
}
