@NullMarked
package gradus.app.day;

import org.jspecify.annotations.NullMarked;
