@NullMarked
package gradus.app.review;

import org.jspecify.annotations.NullMarked;
