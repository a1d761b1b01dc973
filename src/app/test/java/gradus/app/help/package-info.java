@NullMarked
package gradus.app.help;

import org.jspecify.annotations.NullMarked;
