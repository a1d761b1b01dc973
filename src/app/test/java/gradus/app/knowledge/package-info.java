@NullMarked
package gradus.app.knowledge;

import org.jspecify.annotations.NullMarked;
