/**
 * Mock interviews: questions and pieces of code about what a role asks for, by the clock. Start at {@link
 * gradus.app.interview.Interviews}.
 *
 * <h2>Course</h2>
 *
 * <p>An interview has blocks of questions with a piece of code between each two, one for every half hour ({@link
 * gradus.app.interview.Plan}). The next item is chosen and stored when the one before it is done: reload the page, or start the
 * server again, and the same item is there with the same variant. Nothing is told before the end.
 *
 * <p>The clock is the server's. {@code ends_at} is written when the interview begins; from then on an answer is taken if
 * the transaction that writes it sees a time before that. An interview is ended by whoever comes first after its time, a
 * visitor or the thread of {@link gradus.app.interview.Interviews#start()}, which looks each second, and of course after a
 * restart: {@code finished_at} is set where it is NULL, and only who sets it hands the kept source in, in the same
 * transaction. So it happens once.
 *
 * <h2>Choice</h2>
 *
 * <p>{@link gradus.app.interview.Selection} takes the topic that has had least of its share, then the question whose
 * difficulty is nearest to the ability shown <i>in this interview</i>, shifted from one logit below it at the beginning to half a
 * logit above it at the end: so it begins easy and rises, and who answers right is asked harder things. (A logistic item tells most
 * where difficulty and ability meet: Birnbaum, in Lord and Novick, <i>Statistical Theories of Mental Test Scores</i>, 1968; to ask there
 * is the tailored test of Lord, <i>Applications of Item Response Theory to Practical Testing Problems</i>, 1980, chapter 10.)
 * What was asked elsewhere lately, or is about concepts that had their turn already, costs some of that distance. The seed breaks
 * ties; verdicts that happen to be there already play no part. The same seed and the same answers give the same interview.
 *
 * <h2>Report</h2>
 *
 * <p>An interview is honest: its estimates begin with {@link gradus.app.knowledge.Estimate#PRIOR}, whatever was known of the
 * learner before. The model is that of {@link gradus.app.knowledge}, with one ability in place of many: the score of a concept is the
 * ability that the items about this concept asked for, as if they asked for it alone, that of a topic likewise, and the overall
 * score is of all items. (An item about four concepts would tell next to nothing about each of them if they were strangers to
 * one another, which they are not; a score of a concept is therefore no more than what its name says.) The difficulties are those
 * known when the items were chosen, stored with them: a report does not change later, except by its verdicts.
 *
 * <p>What was not reached is no evidence; what was skipped is evidence, with the credit 0. A piece of code has the share of its
 * points. Where there is no evidence there is no {@link gradus.app.interview.Score}: null, never one half.
 */
@NullMarked
package gradus.app.interview;

import org.jspecify.annotations.NullMarked;
