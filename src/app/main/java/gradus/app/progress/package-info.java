/**
 * What a learner has tried and solved. {@link gradus.app.progress.Progress} is told of each verdict in the transaction
 * that stores it, so the two can not disagree.
 */
@NullMarked
package gradus.app.progress;

import org.jspecify.annotations.NullMarked;
