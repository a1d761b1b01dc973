/**
 * The pieces of a learner's engine: who wrote which, for which version of an exercise. Start at {@link
 * gradus.app.piece.Pieces}.
 *
 * <p>A submission that is accepted is a piece, under the version of the tests that accepted it; of several, the one with the
 * highest number is. So the table is a function of the table of submissions: {@link gradus.app.piece.Pieces} keeps it true in
 * the transaction that gives a verdict, whatever the order in which verdicts arrive, and counts anew in the transaction that
 * replaces one, by which a piece may come, go, move to another version, or change hands between two submissions.
 *
 * <p>When the tests of an exercise change, its pieces stay what they are: pieces of an earlier version, until one is handed in
 * again or graded again.
 */
@NullMarked
package gradus.app.piece;

import org.jspecify.annotations.NullMarked;
