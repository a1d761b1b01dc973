package gradus.app.journal;

import java.time.LocalDate;

/**
 * A day on which somebody learned.
 *
 * @param submissions how many submissions were handed in
 * @param answers how many answers were given, in quizzes, interviews and reviews
 * @param ratings how many cards moved in the schedule of reviews, which most answers do, too
 */
public record ActiveDay(LocalDate day, int submissions, int answers, int ratings) {

    /** Returns how much was done; a rating alone, of a piece of code that was given up, counts as something. */
    public int total() {
        return Math.max(submissions + answers, Math.min(1, ratings));
    }
}
