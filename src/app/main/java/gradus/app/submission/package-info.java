/** Submissions: from the door to the stored verdict. */
@NullMarked
package gradus.app.submission;

import org.jspecify.annotations.NullMarked;
