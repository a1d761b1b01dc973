@NullMarked
package gradus.app.path;

import org.jspecify.annotations.NullMarked;
