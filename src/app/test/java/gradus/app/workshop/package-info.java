@NullMarked
package gradus.app.workshop;

import org.jspecify.annotations.NullMarked;
