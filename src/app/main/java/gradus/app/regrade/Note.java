package gradus.app.regrade;

import java.time.Instant;

/**
 * What a learner is told of a submission that was graded again.
 *
 * @param at when its verdict was replaced
 * @param before the earlier verdict
 * @param after the verdict by the changed tests
 * @param direction where it moved, which is never {@link Direction#SAME}
 */
public record Note(Instant at, Grade before, Grade after, Direction direction) {}
