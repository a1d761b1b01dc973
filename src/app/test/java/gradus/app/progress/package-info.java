@NullMarked
package gradus.app.progress;

import org.jspecify.annotations.NullMarked;
