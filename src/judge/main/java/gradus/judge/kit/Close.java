package gradus.judge.kit;

import gradus.wire.verdict.Words;
import org.jspecify.annotations.Nullable;

/**
 * Compares a learner's numbers with the expected ones: shape first, then every value, NaN never being close to a number.
 *
 * <p>Two numbers are close when {@code |actual - expected| <= absolute + relative * |expected|}. The comparison is
 * written so that NaN fails it.
 */
public final class Close {

    /** Enough for two correct orders of summation, too little for a wrong formula. */
    public static final double RELATIVE = 1e-9;

    /** What is granted around zero. */
    public static final double ABSOLUTE = 1e-12;

    private Close() {}

    /** Requires {@code actual} to be close to {@code expected}; {@code what} names it, such as {@code "dX"}. */
    public static void check(String what, double expected, double actual) {
        compare(what, expected, actual, RELATIVE, ABSOLUTE);
    }

    /** Requires {@code |actual - expected| <= absolute + relative * |expected|}. */
    public static void check(String what, double expected, double actual, double relative, double absolute) {
        compare(what, expected, actual, relative, absolute);
    }

    /** Requires the same shape and close values; arrays of {@code double} or {@code int}, of any rank. */
    public static void check(String what, Object expected, @Nullable Object actual) {
        compare(what, expected, actual, RELATIVE, ABSOLUTE);
    }

    /** Requires the same shape and {@code |actual - expected| <= absolute + relative * |expected|} everywhere. */
    public static void check(String what, Object expected, @Nullable Object actual, double relative, double absolute) {
        compare(what, expected, actual, relative, absolute);
    }

    private static void compare(
            String what, Object expected, @Nullable Object actual, double relative, double absolute) {
        Flat want = Flat.of(expected);
        if (want == null) {
            throw new IllegalArgumentException("expected (%s) has no shape".formatted(what));
        }
        Flat got = Flat.of(actual);
        if (got == null || !got.hasShapeOf(want)) {
            throw wrongShape(what, want, got, actual);
        }
        int worst = worst(want, got, relative, absolute);
        if (worst >= 0) {
            throw new Mismatch(Guess.about(what, want, got, worst), detail(what, want, got, worst));
        }
    }

    /** Returns the flat index of the value that is furthest off, in tolerances; -1 if all are close. */
    private static int worst(Flat want, Flat got, double relative, double absolute) {
        int worst = -1;
        double furthest = 1;
        for (int i = 0; i < want.size(); i++) {
            double expected = want.values()[i];
            double actual = got.values()[i];
            if (Double.compare(expected, actual) == 0 || expected == actual) {
                continue;
            }
            double off = Math.abs(actual - expected) / (absolute + relative * Math.abs(expected));
            if (!(off <= furthest)) {
                worst = i;
                furthest = Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
            }
        }
        return worst;
    }

    /** Returns the words for a result that is missing, ragged, or of another shape. */
    static Mismatch wrongShape(String what, Flat want, @Nullable Flat got, @Nullable Object actual) {
        if (actual == null) {
            Words words = new Words("%s is null.", "%s 是 null。").with(what);
            return new Mismatch(words, words.en());
        }
        if (got == null) {
            Words words = new Words(
                            "%s should have the shape %s, but its rows are missing or differ in length.",
                            "%s 的形状应为 %s，但其中有的行缺失，或各行长度不一。")
                    .with(what, want.shape());
            return new Mismatch(words, words.en());
        }
        Words words = (Guess.isTransposed(want, got)
                        ? new Words("%s is transposed: its shape is %s, it should be %s.", "%s 被转置了：形状是 %s，应为 %s。")
                        : new Words("%s has the shape %s; it should be %s.", "%s 的形状是 %s，应为 %s。"))
                .with(what, got.shape(), want.shape());
        return new Mismatch(words, words.en());
    }

    private static String detail(String what, Flat want, Flat got, int worst) {
        return "%s%s: expected %s but was %s"
                .formatted(what, want.place(worst), want.values()[worst], got.values()[worst]);
    }
}
