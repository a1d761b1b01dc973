/**
 * What a learner has tried and solved, and how long it took. {@link gradus.app.progress.Progress} is told of each verdict in the
 * transaction that stores it, so the two can not disagree; {@link gradus.app.progress.WorkTime} is told of each draft, run and
 * submission.
 */
@NullMarked
package gradus.app.progress;

import org.jspecify.annotations.NullMarked;
