/**
 * The exercises on offer, read from folders. Start at {@link gradus.app.catalogue.Catalogue}.
 *
 * <p>{@link gradus.app.catalogue.ExerciseFolder} reads one exercise and says what is wrong with it in words for its
 * author: file, key, what to write instead. An exercise with a fault is not offered; the others are.
 */
@NullMarked
package gradus.app.catalogue;

import org.jspecify.annotations.NullMarked;
