@NullMarked
package gradus.app.exchange;

import org.jspecify.annotations.NullMarked;
