@NullMarked
package gradus.app.journal;

import org.jspecify.annotations.NullMarked;
