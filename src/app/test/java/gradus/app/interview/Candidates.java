package gradus.app.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Somebody in an interview without a database: how she does is a function of what she is asked. */
final class Candidates {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Candidates() {}

    /** An interview that is over, and what its items say. */
    record Sat(Interview interview, List<Credit> credits) {

        List<Interview.Item> questions() {
            return interview.items().stream().filter(Interview.Item::isQuestion).toList();
        }

        List<Interview.Item> pieces() {
            return interview.items().stream().filter(item -> !item.isQuestion()).toList();
        }
    }

    /** Returns the whole of an interview in which the item gets the credit that {@code answers} says. */
    static Sat sit(Selection selection, Role role, int minutes, long seed, ToDoubleFunction<Interview.Item> answers) {
        Instant end = NOON.plus(Duration.ofMinutes(minutes));
        Interview interview = new Interview("i", "ada", role, minutes, seed, NOON, end, null, List.of());
        List<Credit> credits = new ArrayList<>();
        Instant now = NOON;
        Interview.@Nullable Item item = selection.next(interview, now).orElse(null);
        while (item != null) {
            now = now.plus(item.isQuestion() ? Plan.A_QUESTION : Duration.ofMinutes(12));
            double credit = answers.applyAsDouble(item);
            credits.add(new Credit(item.parameters(), credit));
            interview = interview.with(done(item, item.isQuestion() ? credit : null, now));
            item = selection.next(interview, now).orElse(null);
        }
        return new Sat(interview, credits);
    }

    private static Interview.Item done(Interview.Item item, @Nullable Double credit, Instant at) {
        return new Interview.Item(
                item.place(),
                item.item(),
                item.parameters(),
                item.seed(),
                item.shownAt(),
                List.of("x"),
                null,
                credit,
                item.isQuestion() ? null : "submission",
                at);
    }
}
