/**
 * The two programs that run in a box.
 *
 * <h2>Theory of operation</h2>
 *
 * Both are started by the judge with two pipes, as standard input and output, and nothing else: {@link
 * gradus.guest.runner.Runner} takes the classes of one submission and answers calls on the learner's objects until it
 * is killed; {@link gradus.guest.compiler.Compiler} turns one source after the other into class bytes. Neither knows a
 * test, an expected value, or what its answers are used for. Neither defends anything: the box does, and the judge
 * believes nothing that comes out of it.
 */
@NullMarked
package gradus.guest;

import org.jspecify.annotations.NullMarked;
