package gradus.app.submission;

import gradus.wire.verdict.Verdict;
import java.time.Instant;

/**
 * A verdict on a submission.
 *
 * @param verdict what was found
 * @param at when it was given; together with the verdict's suite it tells this verdict from any other on the submission
 */
public record GivenVerdict(Verdict verdict, Instant at) {}
