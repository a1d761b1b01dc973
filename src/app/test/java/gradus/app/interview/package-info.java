@NullMarked
package gradus.app.interview;

import org.jspecify.annotations.NullMarked;
