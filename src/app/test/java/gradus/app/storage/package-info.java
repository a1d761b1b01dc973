@NullMarked
package gradus.app.storage;

import org.jspecify.annotations.NullMarked;
