/** Tries to get out of a box, for {@code gradus doctor}: start at {@link gradus.guest.probe.Probe}. */
@NullMarked
package gradus.guest.probe;

import org.jspecify.annotations.NullMarked;
