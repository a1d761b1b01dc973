/** Runs one submission: start at {@link gradus.guest.runner.Runner}. */
@NullMarked
package gradus.guest.runner;

import org.jspecify.annotations.NullMarked;
