/**
 * What authors of exercises work with. Start at {@link gradus.app.authoring.ContentCheck}.
 *
 * <p>An exercise is offered because it can be trusted, and it can be trusted because it was checked: its texts are
 * complete in both languages, and what it claims of its solutions is true ({@link gradus.judge.check.ExerciseCheck}).
 */
@NullMarked
package gradus.app.authoring;

import org.jspecify.annotations.NullMarked;
