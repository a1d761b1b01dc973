@NullMarked
package gradus.app.piece;

import org.jspecify.annotations.NullMarked;
