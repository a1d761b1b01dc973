/**
 * What a learner did, by day: the calendar, the streaks and the history. Start at {@link gradus.app.journal.Activity} and
 * {@link gradus.app.journal.History}.
 *
 * <h2>Theory of operation</h2>
 *
 * <p>Nothing is stored here. What is stored elsewhere, submissions, answers and ratings, has a point in time, and is counted by
 * day when somebody looks, in the zone she is in ({@link gradus.app.day.LearningDay}). The database counts: days of 24 hours
 * that follow each other are one stretch, in which the n-th day begins after n times 24 hours, and only the two days a year on
 * which clocks change are stretches of their own. Only indices are read for that, never a source or a verdict.
 */
@NullMarked
package gradus.app.journal;

import org.jspecify.annotations.NullMarked;
