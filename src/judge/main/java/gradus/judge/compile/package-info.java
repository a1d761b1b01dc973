/**
 * Compiles learners' sources in boxes that stay warm. Start at {@link gradus.judge.compile.CompilerPool}.
 *
 * <h2>Theory of operation</h2>
 *
 * A compiler is a trusted program that reads hostile text, so it may fall: its answer is checked as if the learner had
 * written it. Two things can be wrong with it. A source may declare what is not the learner's to declare; that is an
 * ordinary complaint with a line. Or the classes are such as no source compiles to: a class under another's name, one of
 * another package beside the right one, bytes that are no class. Then the compiler is no longer ours; it is thrown away
 * before it meets the next learner's source, and nothing of its answer is run.
 */
@NullMarked
package gradus.judge.compile;

import org.jspecify.annotations.NullMarked;
