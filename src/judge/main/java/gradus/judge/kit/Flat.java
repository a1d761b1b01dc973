package gradus.judge.kit;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of any rank as one row of numbers and a shape; or the reason why it has no shape. */
final class Flat {

    private final double[] values;
    private final int[] shape;

    private Flat(double[] values, int[] shape) {
        this.values = values;
        this.shape = shape;
    }

    /**
     * Returns {@code array} flattened in row-major order, or null if it or a row of it is null, or its rows differ in
     * length.
     *
     * @param array a {@code double}, {@code int} or {@code boolean} array of any rank, or a boxed number
     */
    static @Nullable Flat of(@Nullable Object array) {
        if (array instanceof Number number) {
            return new Flat(new double[] {number.doubleValue()}, new int[0]);
        }
        if (array == null || !array.getClass().isArray()) {
            return null;
        }
        List<Integer> shape = new ArrayList<>();
        for (Object level = array; level != null && level.getClass().isArray(); ) {
            int length = Array.getLength(level);
            shape.add(length);
            level = length == 0 ? null : Array.get(level, 0);
        }
        int[] lengths = shape.stream().mapToInt(Integer::intValue).toArray();
        long size = 1;
        for (int length : lengths) {
            size *= length;
        }
        double[] values = new double[Math.toIntExact(size)];
        return copy(array, lengths, 0, values, new int[1]) ? new Flat(values, lengths) : null;
    }

    private static boolean copy(@Nullable Object level, int[] lengths, int depth, double[] to, int[] next) {
        if (level == null || !level.getClass().isArray() || Array.getLength(level) != lengths[depth]) {
            return false;
        }
        boolean leaf = level.getClass().getComponentType().isPrimitive();
        for (int i = 0; i < lengths[depth]; i++) {
            if (leaf) {
                to[next[0]++] = level instanceof boolean[] truths ? (truths[i] ? 1 : 0) : Array.getDouble(level, i);
            } else if (!copy(Array.get(level, i), lengths, depth + 1, to, next)) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code values} in this array's shape. */
    Flat with(double[] values) {
        return new Flat(values, shape);
    }

    /** Returns the values themselves, not a copy. */
    double[] values() {
        return values;
    }

    int size() {
        return values.length;
    }

    int rank() {
        return shape.length;
    }

    /** Returns the length of dimension {@code axis}. */
    int length(int axis) {
        return shape[axis];
    }

    boolean hasShapeOf(Flat other) {
        return Arrays.equals(shape, other.shape);
    }

    /** Returns the shape as learners write it, such as {@code [3][4]}. */
    String shape() {
        return shapeText(shape);
    }

    /** Returns the place of flat index {@code index}, such as {@code [1][2]}. */
    String place(int index) {
        int[] place = new int[shape.length];
        int rest = index;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return shapeText(place);
    }

    private static String shapeText(int[] numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append('[').append(number).append(']');
        }
        return text.toString();
    }
}
