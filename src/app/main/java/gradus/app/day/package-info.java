/**
 * When a learner's day begins and ends: one rule for reviews, the calendar and the history. Start at {@link
 * gradus.app.day.LearningDay}.
 *
 * <p>What is stored is points in time only. Which day they belong to follows from the zone the reader is in when she looks:
 * who travels sees the past by the days of where she is now.
 */
@NullMarked
package gradus.app.day;

import org.jspecify.annotations.NullMarked;
