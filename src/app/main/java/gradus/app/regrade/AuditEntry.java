package gradus.app.regrade;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit, which is only ever added to.
 *
 * @param at when
 * @param actor who asked for it
 * @param action what was done
 * @param slug the exercise
 * @param plan the plan's id
 * @param alsoDown whether those who go down were to be moved, too
 * @param subject the submission it was done to; null where it is about the whole plan
 */
public record AuditEntry(
        Instant at,
        String actor,
        Action action,
        String slug,
        String plan,
        boolean alsoDown,
        @Nullable Subject subject) {

    /** What was done. */
    public enum Action {
        /** A dry run was asked for. */
        PLAN,
        /** A plan was to be applied. */
        APPLY,
        /** A submission was given its new verdict. */
        MOVE,
        /** A submission kept its verdict, because it would go down. */
        WITHHOLD,
        /** A submission kept its verdict, because that was not the one of the dry run any more. */
        SKIP,
        /** An applied plan was to be undone. */
        UNDO,
        /** A submission was given its earlier verdict back. */
        RESTORE,
        /** A submission was not given its earlier verdict back, because it has another since. */
        KEEP;

        /** Returns the name used in JSON, message keys and the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A submission and its two verdicts.
     *
     * @param submission the submission's id
     * @param learner who handed it in
     * @param before the verdict that the dry run found
     * @param after the verdict by the tests of the plan
     * @param tests the names of the tests that make the difference
     */
    public record Subject(String submission, String learner, Grade before, Grade after, List<String> tests) {
        public Subject {
            tests = List.copyOf(tests);
        }
    }
}
