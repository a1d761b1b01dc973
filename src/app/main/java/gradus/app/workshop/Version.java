package gradus.app.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that a file had.
 *
 * @param id its place among all versions
 * @param slug the exercise
 * @param file the file's name
 * @param text the text; null if the file was removed
 * @param savedBy who saved it; {@link #FOUND} if it was found there when something else was saved over it
 * @param savedAt when
 */
public record Version(
        long id, String slug, String file, @Nullable String text, String savedBy, Instant savedAt) {

    /** In the place of a name: it was written with another tool. */
    public static final String FOUND = "";

    /** Returns whether it was found in the folder, written with another tool. */
    public boolean found() {
        return savedBy.equals(FOUND);
    }
}
