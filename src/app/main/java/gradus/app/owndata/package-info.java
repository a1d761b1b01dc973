/**
 * All that is kept of a learner, for herself to take away. Start at {@link gradus.app.owndata.OwnData}.
 *
 * <h2>Theory of operation</h2>
 *
 * <p>{@link gradus.app.owndata.OwnDataStore} lists the tables that hold something of a learner, and gives the rows of one of them
 * one by one, as they are stored. Only the verdicts are changed on the way: what is stored holds more than a learner may see, so
 * they leave in the shape that the API gives them. Rows are written as they are read, so that the memory needed does not grow
 * with what somebody has done.
 */
@NullMarked
package gradus.app.owndata;

import org.jspecify.annotations.NullMarked;
