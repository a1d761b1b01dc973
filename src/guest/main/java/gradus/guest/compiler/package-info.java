/** Compiles learners' sources: start at {@link gradus.guest.compiler.Compiler}. */
@NullMarked
package gradus.guest.compiler;

import org.jspecify.annotations.NullMarked;
