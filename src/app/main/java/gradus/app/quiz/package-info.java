/**
 * Quizzes: a few questions in a row, by topic, by what the learner knows least, or mixed. Start at {@link
 * gradus.app.quiz.Quizzes}.
 *
 * <p>All of a quiz is stored when it begins, with the seed of each question; each answer is stored when it is given. Closing
 * the browser, or the server, loses nothing.
 */
@NullMarked
package gradus.app.quiz;

import org.jspecify.annotations.NullMarked;
