package gradus.app.submission;

import java.time.Instant;

/**
 * What a learner typed and has not handed in.
 *
 * @param source the editor's text, which may be empty
 * @param typedAt when it was typed, by the learner's clock
 */
public record Draft(String source, Instant typedAt) {}
