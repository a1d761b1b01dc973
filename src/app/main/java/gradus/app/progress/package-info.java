/** What a learner has tried and solved. */
@NullMarked
package gradus.app.progress;

import org.jspecify.annotations.NullMarked;
