package gradus.wire;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Comparisons of values. */
public final class Values {

    private Values() {}

    /** Returns whether two values are the same, bit for bit. */
    public static boolean sameBits(Value a, Value b) {
        return same(a, b, 0);
    }

    /**
     * Returns whether two values are the same but for rounding: numbers may differ by {@code tolerance * max(1, |a|,
     * |b|)}, NaN and the infinities are like themselves only, and references are alike whatever they refer to.
     */
    public static boolean alike(Value a, Value b, double tolerance) {
        return same(a, b, tolerance);
    }

    private static boolean same(Value a, Value b, double tolerance) {
        if (a instanceof Value.Real x && b instanceof Value.Real y) {
            return same(x.value(), y.value(), tolerance);
        } else if (a instanceof Value.Reals x && b instanceof Value.Reals y) {
            return same(x.values(), y.values(), tolerance);
        } else if (a instanceof Value.Ints x && b instanceof Value.Ints y) {
            return Arrays.equals(x.values(), y.values());
        } else if (a instanceof Value.Truths x && b instanceof Value.Truths y) {
            return Arrays.equals(x.values(), y.values());
        } else if (a instanceof Value.Rows x && b instanceof Value.Rows y) {
            return same(x.rows(), y.rows(), tolerance);
        } else if (a instanceof Value.Sequence x && b instanceof Value.Sequence y) {
            return same(x.elements(), y.elements(), tolerance);
        } else if (a instanceof Value.Composite x && b instanceof Value.Composite y) {
            return same(x.components(), y.components(), tolerance);
        } else if (a instanceof Value.Mapping x && b instanceof Value.Mapping y) {
            return same(x.entries(), y.entries(), tolerance);
        } else if (a instanceof Value.Lasting x && b instanceof Value.Lasting y) {
            return same(x.content(), y.content(), tolerance);
        } else if (a instanceof Value.Reference && b instanceof Value.Reference) {
            return tolerance > 0 || a.equals(b);
        }
        return a.equals(b);
    }

    private static boolean same(double[] a, double[] b, double tolerance) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (!same(a[i], b[i], tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(double a, double b, double tolerance) {
        if (Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b)) {
            return true;
        }
        if (tolerance == 0) {
            return false;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            // the tolerance would be infinite too, and forgive everything
            return a == b;
        }
        return (Double.isNaN(a) && Double.isNaN(b))
                || Math.abs(a - b) <= tolerance * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static boolean same(List<Value> a, List<Value> b, double tolerance) {
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<Value> others = b.iterator();
        for (Value value : a) {
            if (!same(value, others.next(), tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Map<String, Value> a, Map<String, Value> b, double tolerance) {
        if (!a.keySet().equals(b.keySet())) {
            return false;
        }
        for (Map.Entry<String, Value> entry : a.entrySet()) {
            Value other = b.get(entry.getKey());
            if (other == null || !same(entry.getValue(), other, tolerance)) {
                return false;
            }
        }
        return true;
    }
}
