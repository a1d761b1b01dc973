package gradus.judge.kit;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of any rank as one row of numbers and a shape; or the reason why it has no shape. */
final class Flat {

    private static final long MOST = 1L << 22;

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
        List<Integer> lengths = new ArrayList<>();
        for (Object level = array; level != null && level.getClass().isArray(); ) {
            int length = Array.getLength(level);
            lengths.add(length);
            level = length == 0 || isLeaf(level) ? null : Array.get(level, 0);
        }
        int[] shape = lengths.stream().mapToInt(Integer::intValue).toArray();
        // a thousand rows may be one and the same: what no test asks for is not flattened
        long size = Arrays.stream(shape).asLongStream().reduce(1, (x, y) -> Math.min(MOST, x) * y);
        // looked through before anything is allocated: two long rows and a thousand missing ones claim a huge shape
        if (size > MOST || !isRectangular(array, shape, 0)) {
            return null;
        }
        double[] values = new double[(int) size];
        copy(array, values, new int[1]);
        return new Flat(values, shape);
    }

    /** Returns a row of numbers as it is, without a copy. */
    static Flat ofRow(double[] row) {
        return new Flat(row, new int[] {row.length});
    }

    private static boolean isLeaf(Object level) {
        return level.getClass().getComponentType().isPrimitive();
    }

    private static boolean isRectangular(@Nullable Object level, int[] shape, int depth) {
        if (level == null
                || !level.getClass().isArray()
                || depth == shape.length
                || Array.getLength(level) != shape[depth]) {
            return false;
        }
        if (isLeaf(level)) {
            return depth == shape.length - 1;
        }
        for (int i = 0; i < shape[depth]; i++) {
            if (!isRectangular(Array.get(level, i), shape, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static void copy(Object level, double[] to, int[] next) {
        if (level instanceof double[] reals) {
            System.arraycopy(reals, 0, to, next[0], reals.length);
            next[0] += reals.length;
        } else if (level instanceof Object[] rows) {
            for (Object row : rows) {
                copy(row, to, next);
            }
        } else {
            for (int i = 0; i < Array.getLength(level); i++) {
                to[next[0]++] = level instanceof boolean[] truths ? (truths[i] ? 1 : 0) : Array.getDouble(level, i);
            }
        }
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

    /** Returns the lengths of all dimensions. */
    List<Integer> lengths() {
        return Arrays.stream(shape).boxed().toList();
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
