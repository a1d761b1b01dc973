/** The exercises on offer, read from folders. */
@NullMarked
package gradus.app.catalogue;

import org.jspecify.annotations.NullMarked;
