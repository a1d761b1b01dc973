/**
 * Answers to questions, wherever they are given. Start at {@link gradus.app.answer.Answers}.
 *
 * <p>An answer that was marked is written down for ever, and who listens changes what follows from it, knowledge and reviews,
 * in the same transaction.
 */
@NullMarked
package gradus.app.answer;

import org.jspecify.annotations.NullMarked;
