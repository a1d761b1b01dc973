/**
 * Grading again when an exercise's tests have changed. Start at {@link gradus.app.regrade.Regrading}.
 *
 * <h2>Theory of operation</h2>
 *
 * A verdict records its suite, the hash of the tests it was given by. A dry run takes every submission whose suite is not
 * today's, grades the same source with the same seed by today's tests, and stores what would move as a {@link
 * gradus.app.regrade.Plan}; it changes no verdict. Applying the plan is a second step: what somebody has read is what is
 * put in place, so it is refused if the tests or the verdicts have changed since. A verdict that would become worse stays
 * unless that was allowed by name. Undoing puts the earlier verdicts back, except where another plan came after.
 *
 * <p>Each step is a chain of jobs in the queue of submissions, one job a submission, behind all that somebody waits for. A
 * job stores its result, brings progress up to date, writes the audit and adds the next job in one transaction; done a
 * second time it finds its move in another state and does nothing. So a crash at any moment loses nothing, and each move
 * is applied exactly once.
 */
@NullMarked
package gradus.app.regrade;

import org.jspecify.annotations.NullMarked;
