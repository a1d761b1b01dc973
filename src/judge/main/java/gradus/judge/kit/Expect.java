package gradus.judge.kit;

import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Words;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Requirements that are not about closeness: conditions, exceptions, repeatability. */
public final class Expect {

    private Expect() {}

    /** Something a test does that may throw. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void run() throws Throwable;
    }

    /** Requires {@code condition}; the words are told to the learner when it does not hold, so they hold no values. */
    public static void that(boolean condition, String en, String zh) {
        if (!condition) {
            throw new Mismatch(new Words(en, zh), en);
        }
    }

    /**
     * Requires {@code action} to throw a {@code type}.
     *
     * @param when the situation, such as {@code "F > W + 2P"}; told to the learner
     */
    public static void thrown(Class<? extends Throwable> type, String when, Action action) {
        try {
            action.run();
        } catch (GraderFault ours) {
            throw ours;
        } catch (Throwable thrown) {
            if (type.isInstance(thrown)) {
                return;
            }
            throw new Mismatch(
                    new Words("For %s your code throws another exception than %s.", "当 %s 时，你的代码抛出的不是 %s。")
                            .with(when, type.getSimpleName()),
                    "for %s: expected %s but %s was thrown".formatted(when, type.getName(), thrown));
        }
        throw new Mismatch(
                new Words("For %s your code should throw %s, but it returned.", "当 %s 时应抛出 %s，但你的代码正常返回了。")
                        .with(when, type.getSimpleName()),
                "for %s: expected %s but nothing was thrown".formatted(when, type.getName()));
    }

    /**
     * Requires two calls of {@code result} to give the same bits; returns the first.
     *
     * @param what the result's name, such as {@code "dX"}; told to the learner
     */
    public static <T> T repeatable(String what, Supplier<T> result) {
        T first = result.get();
        T second = result.get();
        if (!Bits.same(first, second)) {
            throw new Mismatch(
                    new Words("%s is different when the same call is made again.", "同样的调用再来一次，%s 就变了。").with(what),
                    what + " differs between two equal calls");
        }
        return first;
    }

    /**
     * Returns whether two results have the same shape and the same bits: numbers, truths, texts, and arrays, lists, maps
     * and records of these. 0.0 and -0.0 differ, NaN equals NaN.
     */
    public static boolean sameBits(@Nullable Object first, @Nullable Object second) {
        return Bits.same(first, second);
    }
}
