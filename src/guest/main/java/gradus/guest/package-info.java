/** The programs that run in a box. */
@NullMarked
package gradus.guest;

import org.jspecify.annotations.NullMarked;
