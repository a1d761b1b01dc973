/** Shuts the door behind a box that is ready: see {@link gradus.guest.latch.Latch}. */
@NullMarked
package gradus.guest.latch;

import org.jspecify.annotations.NullMarked;
