@NullMarked
package gradus.app.formula;

import org.jspecify.annotations.NullMarked;
