package gradus.judge.run;

import gradus.wire.verdict.Thrown;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An exception left the learner's code. Well-known exceptions of the JDK are thrown as themselves, with this as cause. */
public final class LearnerThrew extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int DEEPEST_CAUSE = 8;

    private static final Map<String, Function<String, RuntimeException>> WELL_KNOWN = Map.of(
            IllegalArgumentException.class.getName(), IllegalArgumentException::new,
            IllegalStateException.class.getName(), IllegalStateException::new,
            ArithmeticException.class.getName(), ArithmeticException::new,
            IndexOutOfBoundsException.class.getName(), IndexOutOfBoundsException::new,
            ArrayIndexOutOfBoundsException.class.getName(), ArrayIndexOutOfBoundsException::new,
            NegativeArraySizeException.class.getName(), NegativeArraySizeException::new,
            NullPointerException.class.getName(), NullPointerException::new,
            UnsupportedOperationException.class.getName(), UnsupportedOperationException::new,
            NumberFormatException.class.getName(), NumberFormatException::new,
            NoSuchElementException.class.getName(), NoSuchElementException::new);

    private final transient Thrown thrown;

    LearnerThrew(Thrown thrown) {
        super(thrown.type() + ": " + thrown.message(), null, false, false);
        this.thrown = thrown;
    }

    /** Returns what was thrown. */
    public Thrown thrown() {
        return thrown;
    }

    /** Returns the exception that a test sees for {@code thrown}. */
    static RuntimeException of(Thrown thrown) {
        LearnerThrew threw = new LearnerThrew(thrown);
        Function<String, RuntimeException> wellKnown = WELL_KNOWN.get(thrown.type());
        if (wellKnown == null) {
            return threw;
        }
        RuntimeException itself = wellKnown.apply(thrown.message());
        itself.initCause(threw);
        return itself;
    }

    /** Returns what the learner's code threw if {@code failure} is that exception on its way out, or null. */
    public static @Nullable Thrown in(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof LearnerThrew threw) {
                return threw.thrown();
            }
            cause = cause.getCause();
        }
        return null;
    }
}
