@NullMarked
package gradus.app.cli;

import org.jspecify.annotations.NullMarked;
