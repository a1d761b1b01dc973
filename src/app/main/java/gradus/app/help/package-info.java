/**
 * The help that a learner took with an exercise: hints, and the solution. Start at {@link gradus.app.help.Help}.
 *
 * <p>Hints open one after the other, each after one more real attempt: something that ran and is not what was there
 * before. What was opened is recorded beside the verdicts and changes none of them. Who gives up reads the solution at
 * once; it is said beforehand what follows: what she hands in within the next hours says nothing about what she knows
 * ({@link gradus.app.knowledge.Knowledge} looks at that), and the exercise comes back the next day, to be written again.
 */
@NullMarked
package gradus.app.help;

import org.jspecify.annotations.NullMarked;
