/**
 * What a learner knows, estimated from verdicts on code and answers to questions together. Start at {@link
 * gradus.app.knowledge.Knowledge} and {@link gradus.app.knowledge.Estimate}.
 *
 * <h2>The model</h2>
 *
 * <p>A learner has an ability θ for each concept, an item (a question, an exercise) a difficulty δ; both are uncertain:
 * normal, with a mean and a variance, in logits. An item asks for the mean of the abilities of its concepts, and is
 * answered right with the probability
 *
 * <pre>
 *   P = c + (1 − c) · σ(g · (θ − δ)),    g = 1 / √(1 + 3v/π²)
 * </pre>
 *
 * where c is the chance of who guesses (the third parameter of Birnbaum's logistic model, in Lord and Novick,
 * <i>Statistical Theories of Mental Test Scores</i>, 1968) and v the variance of all that is compared beside the ability that is
 * estimated. An answer with the credit s, 0 to 1, changes an ability that has the weight w in the item as Glicko does
 * (Glickman, "Parameter estimation in large dynamic paired comparison experiments", <i>Applied Statistics</i> 48, 1999: a rating with
 * its own uncertainty, of which Elo's is the case without), with the derivative P′ of the model with the chance of guessing in it:
 *
 * <pre>
 *   I  = w² · P′² / (P · (1 − P))          what the answer tells (Fisher's information)
 *   σ² ← 1 / (1/σ² + k·I)
 *   μ  ← μ + k · σ² · w · P′ · (s − P) / (P · (1 − P))
 * </pre>
 *
 * and the difficulty likewise, with the opposite sign, so that difficulties are learned from everybody's answers. k is how much an
 * event counts: 1 for an answer and the first verdict on an exercise, 1/n for its n-th, since trying again is how one works.
 *
 * <p>Time makes an estimate less sure: the variance grows by a fixed amount each day, at most to what it was before the
 * first evidence (Glickman's ν). {@link gradus.app.knowledge.Mastery} is the probability of answering an item of medium difficulty
 * about the concept right, without guessing; it goes to one half as the estimate becomes less sure.
 */
@NullMarked
package gradus.app.knowledge;

import org.jspecify.annotations.NullMarked;
