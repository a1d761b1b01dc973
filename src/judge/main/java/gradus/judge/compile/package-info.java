/** Compiles learners' sources in boxes that stay warm. Start at {@link gradus.judge.compile.CompilerPool}. */
@NullMarked
package gradus.judge.compile;

import org.jspecify.annotations.NullMarked;
