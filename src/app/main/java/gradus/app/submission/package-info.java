/**
 * A submission's way from the door to its verdict. Start at {@link gradus.app.submission.Submissions}.
 *
 * <h2>Theory of operation</h2>
 *
 * {@link gradus.app.submission.Submissions#submit} stores the source and the job that will grade it in one transaction:
 * when it returns, no crash can lose it. The job queue then gives the id to {@link gradus.app.submission.Grading}, which
 * grades, and writes the verdict only where there is none yet, in the transaction in which progress follows. A job that is
 * done twice therefore changes nothing the second time: each submission gets exactly one verdict. A failure of ours is an
 * exception, so the job stays in the queue and is done again; it never becomes a verdict.
 *
 * <p>The queue is fair by learner: each submission has a turn, one more than its learner's last but none that the queue has
 * passed already, and the lowest turn is graded first. So a flood takes turns with the others, nobody is starved, and
 * nobody saves up turns by waiting. How much may wait is in {@link gradus.app.submission.Caps}.
 */
@NullMarked
package gradus.app.submission;

import org.jspecify.annotations.NullMarked;
