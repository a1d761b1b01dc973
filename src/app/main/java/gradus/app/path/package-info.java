/**
 * Where a learner is on the map of exercises, and where to go next. Start at {@link gradus.app.path.Milestones}.
 *
 * <p>An exercise names the exercises to solve first. From these, from what was tried and solved, from what is known of the
 * concepts and from what is due for review, each exercise has one {@link gradus.app.path.Stage} for each learner; nothing
 * of it is stored. A {@link gradus.app.path.Track} is a way through the map, from the file {@code exercises/tracks.yaml};
 * the learner's choice of one is a setting. {@link gradus.app.path.Compass} names the one thing to do next.
 *
 * <p>Locked is advice: who wants to may open a locked exercise all the same, and from then on it is tried.
 */
@NullMarked
package gradus.app.path;

import org.jspecify.annotations.NullMarked;
