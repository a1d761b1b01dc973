package gradus.judge.kit;

import gradus.wire.verdict.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a wrong array has to do with the right one: a constant factor, a transposition, a sign.
 *
 * <p>A guess is told only when it explains every value to {@link #EXPLAINS}; it never repeats an expected value.
 */
final class Guess {

    private static final double EXPLAINS = 1e-6;

    private Guess() {}

    /** Returns what explains {@code got}, or null if nothing does; both have the same shape. */
    static @Nullable Words about(String what, Flat want, Flat got, int worst) {
        Words odd = notANumber(what, got);
        if (odd != null) {
            return odd;
        }
        if (isZero(got) && !isZero(want)) {
            return new Words("%s is zero everywhere.", "%s 全为 0。").with(what);
        }
        Words factor = factor(what, want, got);
        if (factor != null) {
            return factor;
        }
        if (isTransposed(want, got)) {
            return new Words(
                            "%s holds the right numbers, transposed: rows and columns are swapped.",
                            "%s 的数值是对的，但被转置了：行与列互换了。")
                    .with(what);
        }
        return want.rank() == 0
                ? null
                : new Words("%s differs first of all at %s.", "%s 偏差最大处在 %s。").with(what, want.place(worst));
    }

    private static @Nullable Words notANumber(String what, Flat got) {
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

    private static boolean isZero(Flat array) {
        for (double value : array.values()) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Words factor(String what, Flat want, Flat got) {
        // one number is a multiple of any other: a factor needs several values to mean anything
        if (want.size() < 2) {
            return null;
        }
        for (Map.Entry<Double, Words> candidate : factors(want).entrySet()) {
            if (isMultiple(want, got, candidate.getKey())) {
                return candidate.getValue().with(what);
            }
        }
        return null;
    }

    private static Map<Double, Words> factors(Flat want) {
        Map<Double, Words> factors = new LinkedHashMap<>();
        factors.put(-1.0, new Words("%s has the wrong sign everywhere.", "%s 的符号全都反了。"));
        factors.put(2.0, new Words("%s is exactly twice what it should be.", "%s 恰好是应有值的 2 倍。"));
        factors.put(0.5, new Words("%s is exactly half of what it should be.", "%s 恰好是应有值的一半。"));
        for (int axis = 0; axis < want.rank(); axis++) {
            addCount(factors, want.length(axis), axis == 0 && want.rank() > 1 ? "N" : "n");
        }
        addCount(factors, want.size(), "n");
        return factors;
    }

    private static void addCount(Map<Double, Words> factors, int count, String name) {
        if (count < 2) {
            return;
        }
        factors.putIfAbsent(
                (double) count,
                new Words(
                        "%%s is exactly %s = %d times what it should be: is a division by %s missing?"
                                .formatted(name, count, name),
                        "%%s 恰好是应有值的 %s = %d 倍：是不是漏了除以 %s？".formatted(name, count, name)));
        factors.putIfAbsent(
                1.0 / count,
                new Words(
                        "%%s is exactly 1/%s (%s = %d) of what it should be: was it averaged once too often?"
                                .formatted(name, name, count),
                        "%%s 恰好是应有值的 1/%s（%s = %d）：是不是多求了一次平均？".formatted(name, name, count)));
    }

    private static boolean isMultiple(Flat want, Flat got, double factor) {
        for (int i = 0; i < want.size(); i++) {
            if (!explains(factor * want.values()[i], got.values()[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTransposed(Flat want, Flat got) {
        if (want.rank() != 2 || want.length(0) != want.length(1)) {
            return false;
        }
        int n = want.length(0);
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                if (!explains(want.values()[column * n + row], got.values()[row * n + column])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean explains(double expected, double actual) {
        return Math.abs(actual - expected) <= EXPLAINS * Math.max(1e-6, Math.abs(expected));
    }
}
