/**
 * Formulas as text: those of authors, and those that learners type. Start at {@link gradus.app.formula.Formula}.
 *
 * <p>Nothing here runs code: EvalEx parses and computes, and knows only the operators, functions and names that it is given.
 * What a learner typed is looked through first, so that what is wrong with it can be said in words.
 */
@NullMarked
package gradus.app.formula;

import org.jspecify.annotations.NullMarked;
