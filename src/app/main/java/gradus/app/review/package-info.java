/**
 * Brings questions and exercises back when they are about to be forgotten. Start at {@link gradus.app.review.Reviews} and
 * {@link gradus.app.review.Fsrs}.
 *
 * <p>What was answered or solved once becomes a {@link gradus.app.review.Card}. {@link gradus.app.review.Fsrs} says when it comes
 * back, from the ratings it got; each rating is also written down raw, so that another scheduler, or better weights, can be
 * fed with all of them. A misconception that a hidden test has named brings its questions up at once.
 *
 * <p>All that is due before the learner's day ends is on one page, one card at a time: its turn is stored (which variant,
 * when it was shown, what was answered), so a reload or a restart loses nothing.
 */
@NullMarked
package gradus.app.review;

import org.jspecify.annotations.NullMarked;
