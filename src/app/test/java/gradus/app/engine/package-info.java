@NullMarked
package gradus.app.engine;

import org.jspecify.annotations.NullMarked;
