package gradus.app.answer;

import gradus.app.bank.Marked;
import gradus.app.bank.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that has been marked.
 *
 * @param seed what its variant was drawn with
 * @param given what was answered
 * @param place where
 * @param session which quiz or interview; empty in a review
 * @param took how long it took from seeing the question to answering it
 */
public record Answered(
        String learner,
        Question question,
        long seed,
        List<String> given,
        Marked marked,
        Place place,
        String session,
        Duration took,
        Instant at) {

    public Answered {
        given = List.copyOf(given);
    }

    /** Whoever leaves the page open over lunch has not thought that long. */
    private static final Duration LONGEST_THOUGHT = Duration.ofMinutes(30);

    /** Returns how long somebody has thought who saw a question at {@code shownAt}, null if nobody knows, until {@code now}. */
    public static Duration thought(@Nullable Instant shownAt, Instant now) {
        if (shownAt == null) {
            return Duration.ZERO;
        }
        Duration passed = Duration.between(shownAt, now);
        return passed.compareTo(LONGEST_THOUGHT) > 0 ? LONGEST_THOUGHT : passed;
    }

    /** Where questions are answered. */
    public enum Place {
        QUIZ,
        REVIEW,
        INTERVIEW
    }
}
