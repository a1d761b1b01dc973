package gradus.app.piece;

import java.time.Instant;

/**
 * A submission that does its part in a learner's engine.
 *
 * @param slug the exercise
 * @param suite the version of its tests that accepted the submission
 * @param submission the submission's id
 * @param joinedAt when it was accepted
 */
public record Piece(String slug, String suite, String submission, Instant joinedAt) {}
