package gradus.app.regrade;

import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hidden test that ended otherwise, or was worth other points.
 *
 * @param name the test method's name
 * @param title its name for a reader
 * @param before how it ended; null if the test was not there
 * @param after how it ends today; null if the test is not there any more
 * @param pointsBefore what it earned
 * @param pointsAfter what it earns today
 */
public record TestChange(
        String name,
        Words title,
        @Nullable Outcome before,
        @Nullable Outcome after,
        int pointsBefore,
        int pointsAfter) {

    /** Returns the changed tests, today's first; none where one of the verdicts was given before any test was run. */
    static List<TestChange> between(Verdict before, Verdict after) {
        if (before.tests().isEmpty() || after.tests().isEmpty()) {
            return List.of();
        }
        Map<String, TestResult> left = new LinkedHashMap<>();
        before.tests().forEach(test -> left.put(test.name(), test));
        List<TestChange> changes = new ArrayList<>();
        for (TestResult test : after.tests()) {
            changes.add(of(left.remove(test.name()), test));
        }
        left.values().forEach(gone -> changes.add(of(gone, null)));
        changes.removeIf(change -> change.before == change.after && change.pointsBefore == change.pointsAfter);
        return List.copyOf(changes);
    }

    private static TestChange of(@Nullable TestResult before, @Nullable TestResult after) {
        TestResult named = Objects.requireNonNull(after == null ? before : after);
        return new TestChange(
                named.name(),
                named.title(),
                before == null ? null : before.outcome(),
                after == null ? null : after.outcome(),
                before == null ? 0 : before.points(),
                after == null ? 0 : after.points());
    }
}
