package gradus.app.interview;

import java.time.Duration;

/**
 * What could be asked.
 *
 * @param item {@code question:<id>} or {@code exercise:<slug>}
 * @param meant how long it is meant to take
 * @param reluctance how many logits of a better difficulty one would give up to ask something else: 0 for what is new to
 *     the learner
 */
record Candidate(String item, Parameters parameters, Duration meant, double reluctance) {}
