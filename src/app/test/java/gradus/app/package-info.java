/** What several tests share: made-up exercises, verdicts and graders. */
@NullMarked
package gradus.app;

import org.jspecify.annotations.NullMarked;
