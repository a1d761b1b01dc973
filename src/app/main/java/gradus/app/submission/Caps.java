package gradus.app.submission;

/**
 * How much may wait. What one learner can take is far below what all can, so that nobody fills a queue alone.
 *
 * @param submissions how many submissions may wait for their verdict
 * @param ownSubmissions how many of them may be one learner's
 * @param waitingRuns how many runs may wait for their turn, beside those that are worked on
 * @param ownRuns how many runs one learner may have going on, waiting or not
 */
public record Caps(int submissions, int ownSubmissions, int waitingRuns, int ownRuns) {

    /** A class of 100 that hands in all it may; minutes of work, and two browsers' worth of impatience in runs. */
    public static final Caps DEFAULT = new Caps(2_000, 20, 32, 4);

    public Caps {
        requirePositive("submissions", submissions);
        requirePositive("ownSubmissions", ownSubmissions);
        requirePositive("ownRuns", ownRuns);
        if (waitingRuns < 0) {
            throw new IllegalArgumentException("waitingRuns (%d) must not be negative".formatted(waitingRuns));
        }
    }

    private static void requirePositive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("%s (%d) must be positive".formatted(name, value));
        }
    }
}
