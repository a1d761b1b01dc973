@NullMarked
package gradus.app.submission;

import org.jspecify.annotations.NullMarked;
