@NullMarked
package gradus.app.regrade;

import org.jspecify.annotations.NullMarked;
