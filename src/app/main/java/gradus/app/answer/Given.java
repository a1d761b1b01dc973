package gradus.app.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What was answered, as one text for the database. */
public final class Given {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Given() {}

    /** Returns {@code given} as one text. */
    public static String text(List<String> given) {
        try {
            return JSON.writeValueAsString(given);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Returns what {@link #text} made {@code text} of.
     *
     * @throws IllegalStateException if it was not made so
     */
    public static List<String> of(String text) {
        try {
            return List.of(JSON.readValue(text, String[].class));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("no answer: " + text, notOurs);
        }
    }
}
