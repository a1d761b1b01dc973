package gradus.app.review;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be remembered, and when it comes back.
 *
 * @param state whether it is being learned, reviewed, or learned again
 * @param step which of the short steps of learning it is at, from 0
 * @param memory what is remembered of it; null before the first rating
 * @param reviewedAt when it was rated last; null before the first rating
 * @param dueAt when it comes back
 */
public record Card(
        State state,
        int step,
        @Nullable Memory memory,
        @Nullable Instant reviewedAt,
        Instant dueAt) {

    private static final Duration[] LEARNING = {Duration.ofMinutes(1), Duration.ofMinutes(10)};
    private static final Duration[] RELEARNING = {Duration.ofMinutes(10)};

    /** Where a card is. */
    public enum State {
        LEARNING,
        REVIEW,
        RELEARNING
    }

    /** Returns a card that nobody has rated, due at {@code at}. */
    public static Card fresh(Instant at) {
        return new Card(State.LEARNING, 0, null, null, at);
    }

    /** Returns a card for what was worked out at {@code at}: too much work to be asked for again within minutes. */
    static Card workedOut(Instant at, Fsrs fsrs) {
        return graduated(Fsrs.first(Rating.GOOD), at, fsrs);
    }

    /** Returns the card after a rating at {@code now}: due in minutes while it is learned, in days afterwards. */
    public Card rated(Rating rating, Instant now, Fsrs fsrs) {
        Memory next = remember(rating, now);
        Duration[] steps = state == State.LEARNING ? LEARNING : RELEARNING;
        if (state == State.REVIEW) {
            return rating == Rating.AGAIN
                    ? new Card(State.RELEARNING, 0, next, now, now.plus(RELEARNING[0]))
                    : graduated(next, now, fsrs);
        }
        return switch (rating) {
            case AGAIN -> new Card(state, 0, next, now, now.plus(steps[0]));
            case HARD -> new Card(state, step, next, now, now.plus(hard(steps)));
            case GOOD ->
                step + 1 < steps.length
                        ? new Card(state, step + 1, next, now, now.plus(steps[step + 1]))
                        : graduated(next, now, fsrs);
            case EASY -> graduated(next, now, fsrs);
        };
    }

    private Memory remember(Rating rating, Instant now) {
        Memory before = memory;
        Instant last = reviewedAt;
        if (before == null || last == null) {
            return Fsrs.first(rating);
        }
        // whole days, as the weights were fitted to them
        return Fsrs.next(
                before, rating, (double) Math.max(0, Duration.between(last, now).toDays()));
    }

    private static Card graduated(Memory memory, Instant now, Fsrs fsrs) {
        return new Card(State.REVIEW, 0, memory, now, now.plus(Duration.ofDays(fsrs.interval(memory))));
    }

    private Duration hard(Duration[] steps) {
        if (step > 0) {
            return steps[step];
        }
        return steps.length == 1
                ? steps[0].multipliedBy(3).dividedBy(2)
                : steps[0].plus(steps[1]).dividedBy(2);
    }

    /** Returns the card, due at {@code at} if it would come back later. */
    public Card dueBy(Instant at) {
        return dueAt.isAfter(at) ? new Card(state, step, memory, reviewedAt, at) : this;
    }
}
