package gradus.app.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.wire.verdict.Verdict;

/** A verdict as it is stored: every field of the record, both languages. For stores; what leaves is {@link VerdictJson}. */
public final class StoredVerdict {

    // a verdict written by a later version is still readable by an earlier one
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredVerdict() {}

    /** Returns {@code verdict} as it is stored. */
    public static String toJson(Verdict verdict) {
        try {
            return JSON.writeValueAsString(verdict);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict can not be written as JSON", e);
        }
    }

    /** Returns the verdict that is stored as {@code json}. */
    public static Verdict fromJson(String json) {
        try {
            return JSON.readValue(json, Verdict.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored verdict can not be read", e);
        }
    }
}
