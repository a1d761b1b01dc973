package gradus.app.answer;

import gradus.app.bank.Marked;
import gradus.app.bank.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

    /** Where questions are answered. */
    public enum Place {
        QUIZ,
        REVIEW,
        INTERVIEW
    }
}
