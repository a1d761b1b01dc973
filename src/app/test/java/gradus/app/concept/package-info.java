@NullMarked
package gradus.app.concept;

import org.jspecify.annotations.NullMarked;
