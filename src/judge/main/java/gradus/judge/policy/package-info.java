/**
 * Says, before a submission runs, what it uses that an exercise has no use for. Start at {@link
 * gradus.judge.policy.Policy}.
 *
 * <h2>Theory of operation</h2>
 *
 * This is a teaching aid and never the defence: it exists so that a learner who opens a file reads "you may not open
 * files here" beside the line, instead of an exception out of a box that has no files. What it misses, the box holds;
 * the attack corpus runs without it.
 *
 * <p>{@code rules.txt} puts each part of the JDK that honest code might meet into a {@link gradus.judge.policy.Group},
 * or allows it; what is not in the list is refused. The more precise rule decides: a member's before its type's, a
 * type's before its package's. Whatever a class names in its own package is its own or the contract's, and allowed.
 */
@NullMarked
package gradus.judge.policy;

import org.jspecify.annotations.NullMarked;
