@NullMarked
package gradus.app.quiz;

import org.jspecify.annotations.NullMarked;
