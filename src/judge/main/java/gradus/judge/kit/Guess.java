package gradus.judge.kit;

import gradus.wire.verdict.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a wrong array has to do with the right one: a constant factor, a transposition, a sign.
 *
 * <p>A guess is told only when it explains every value to {@link #EXPLAINS}; it never repeats an expected value. Where
 * the right value is NaN it is not known, and not part of any explanation.
 */
final class Guess {

    private static final double EXPLAINS = 1e-6;
    /** Values below this share of the largest one are too near to the noise to speak against an explanation. */
    private static final double SIGNIFICANT = 1e-3;

    private Guess() {}

    /** Returns what explains {@code got}, or null if nothing does; both have the same shape. */
    static @Nullable Words about(String what, Flat want, Flat got, int worst) {
        Words odd = notANumber(what, got);
        if (odd != null) {
            return odd;
        }
        double scale = largest(want);
        if (largest(got) == 0 && scale > 0) {
            return want.rank() == 0
                    ? new Words("%s is zero.", "%s 为 0。").with(what)
                    : new Words("%s is zero everywhere.", "%s 全为 0。").with(what);
        }
        Words factor = factor(what, want, got, scale);
        if (factor != null) {
            return factor;
        }
        if (isTransposed(want, got)) {
            return transposed(what);
        }
        return want.rank() == 0
                ? null
                : new Words("%s is furthest off at %s.", "%s 偏差最大处在 %s。").with(what, want.place(worst));
    }

    /** Returns where {@code got} holds something that is not a finite number, or null if it does nowhere. */
    static @Nullable Words notANumber(String what, Flat got) {
        for (int i = 0; i < got.size(); i++) {
            double value = got.values()[i];
            if (Double.isNaN(value)) {
                return new Words("%s%s is NaN.", "%s%s 是 NaN。").with(what, got.place(i));
            }
            if (Double.isInfinite(value)) {
                return new Words("%s%s is infinite.", "%s%s 是无穷大。").with(what, got.place(i));
            }
        }
        return null;
    }

    private static Words transposed(String what) {
        return new Words(
                        "%s holds the right numbers, transposed: rows and columns are swapped.",
                        "%s 的数值是对的，但被转置了：行与列互换了。")
                .with(what);
    }

    private static @Nullable Words factor(String what, Flat want, Flat got, double scale) {
        double factor = commonFactor(want, got, scale);
        if (Double.isNaN(factor) || isNear(factor, 1)) {
            return null;
        }
        if (isNear(factor, -1)) {
            return new Words("%s has the wrong sign everywhere.", "%s 的符号全都反了。").with(what);
        }
        if (isNear(factor, 2)) {
            return new Words("%s is exactly twice what it should be.", "%s 恰好是应有值的 2 倍。").with(what);
        }
        if (isNear(factor, 0.5)) {
            return new Words("%s is exactly half of what it should be.", "%s 恰好是应有值的一半。").with(what);
        }
        double count = Math.rint(factor >= 1 ? factor : 1 / factor);
        if (count > 2 && isNear(factor, count)) {
            return new Words(
                            "%s is exactly %s times what it should be: is a division missing?",
                            "%s 恰好是应有值的 %s 倍：是不是漏了一次除法？")
                    .with(what, named(want, count));
        }
        if (count > 2 && isNear(factor, 1 / count)) {
            return new Words(
                            "%s should be exactly %s times as large: was it averaged once too often?",
                            "%s 应恰好是现在的 %s 倍：是不是多求了一次平均？")
                    .with(what, named(want, count));
        }
        return new Words(
                        "%s is off by one and the same factor everywhere: its shape is right, a constant is not.",
                        "%s 处处差同一个倍数：变化的规律对，某个常数不对。")
                .with(what);
    }

    /** Returns what every known value was multiplied by, or NaN if that is not one number for all of them. */
    private static double commonFactor(Flat want, Flat got, double scale) {
        double factor = Double.NaN;
        int significant = 0;
        for (int i = 0; i < want.size(); i++) {
            double size = Math.abs(want.values()[i]);
            if (size > SIGNIFICANT * scale) {
                significant++;
            }
            if (size == scale) {
                factor = got.values()[i] / want.values()[i];
            }
        }
        // one number is a multiple of any other: a factor needs several values to mean anything
        if (significant < 2 || factor == 0) {
            return Double.NaN;
        }
        for (int i = 0; i < want.size(); i++) {
            if (!explains(factor * want.values()[i], got.values()[i], Math.abs(factor) * scale)) {
                return Double.NaN;
            }
        }
        return factor;
    }

    /** Returns {@code count}, with its name where it is a length of the array. */
    private static String named(Flat want, double count) {
        for (int axis = 0; axis < want.rank(); axis++) {
            if (want.length(axis) == count) {
                return (axis == 0 && want.rank() > 1 ? "N = " : "n = ") + want.length(axis);
            }
        }
        return "%.0f".formatted(count);
    }

    /** Returns whether the matrix {@code got} is the matrix {@code want} with rows and columns swapped. */
    static boolean isTransposed(Flat want, Flat got) {
        if (want.rank() != 2 || got.rank() != 2 || Math.min(want.length(0), want.length(1)) < 2) {
            return false;
        }
        int rows = got.length(0);
        int columns = got.length(1);
        double scale = largest(want);
        if (rows != want.length(1) || columns != want.length(0) || Double.isInfinite(scale)) {
            return false;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!explains(want.values()[column * rows + row], got.values()[row * columns + column], scale)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double largest(Flat array) {
        double largest = 0;
        for (double value : array.values()) {
            if (Math.abs(value) > largest) {
                largest = Math.abs(value);
            }
        }
        return largest;
    }

    private static boolean isNear(double factor, double round) {
        return Math.abs(factor - round) <= EXPLAINS * Math.abs(round);
    }

    private static boolean explains(double expected, double actual, double scale) {
        return Double.isNaN(expected)
                || Math.abs(actual - expected) <= EXPLAINS * Math.max(Math.abs(expected), SIGNIFICANT * scale);
    }
}
