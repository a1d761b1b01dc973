@NullMarked
package gradus.app.catalogue;

import org.jspecify.annotations.NullMarked;
