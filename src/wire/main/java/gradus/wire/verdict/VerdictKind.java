package gradus.wire.verdict;

import java.util.Collection;
import java.util.Locale;

/** The verdict on a whole submission, declared in the order of precedence: the first that applies is the verdict. */
public enum VerdictKind {
    /** Ours, never the learner's; the submission will be graded again. */
    GRADER_FAULT,
    COMPILE_ERROR,
    FORBIDDEN,
    EXITED_EARLY,
    OUTPUT_LIMIT,
    MEMORY_LIMIT,
    TIME_LIMIT,
    RUNTIME_ERROR,
    WRONG,
    ACCEPTED;

    /** Returns the name used in JSON and style sheets, such as {@code compile_error}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the verdict that {@code outcomes} add up to: the worst of them, and {@link #ACCEPTED} if all passed. */
    public static VerdictKind of(Collection<Outcome> outcomes) {
        VerdictKind worst = ACCEPTED;
        for (Outcome outcome : outcomes) {
            VerdictKind kind = of(outcome);
            if (kind.compareTo(worst) < 0) {
                worst = kind;
            }
        }
        return worst;
    }

    private static VerdictKind of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> ACCEPTED;
            // a test that had no turn does not count as passed; what kept it from its turn has the say
            case FAILED, NOT_RUN -> WRONG;
            case RUNTIME_ERROR -> RUNTIME_ERROR;
            case TIME_LIMIT -> TIME_LIMIT;
            case MEMORY_LIMIT -> MEMORY_LIMIT;
            case OUTPUT_LIMIT -> OUTPUT_LIMIT;
            case EXITED_EARLY -> EXITED_EARLY;
            case FORBIDDEN -> FORBIDDEN;
        };
    }
}
