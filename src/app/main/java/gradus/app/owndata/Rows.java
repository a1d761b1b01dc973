package gradus.app.owndata;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table, one by one. */
interface Rows {

    /** Takes the names of the columns, before all rows. */
    void columns(List<String> names) throws IOException;

    /**
     * Takes a row.
     *
     * @param values for each column a {@code String}, {@code Long}, {@code Double}, {@code Boolean}, {@code Instant}, {@code
     *     JsonNode} or null
     */
    void row(List<@Nullable Object> values) throws IOException;
}
