package gradus.app.interview;

import org.jspecify.annotations.Nullable;

/**
 * What came of an interview in all.
 *
 * @param pending whether a submission has no verdict yet, so that the score will change
 * @param overall the score of all items; null if there is no evidence
 */
public record InterviewResult(
        Interview interview, boolean pending, @Nullable Score overall) {}
