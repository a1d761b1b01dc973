package gradus.app.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.app.submission.Source;
import gradus.app.web.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** A request's JSON body, read strictly: whatever is wrong is refused with the name of the field. */
final class Body {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode fields;

    private Body(JsonNode fields) {
        this.fields = fields;
    }

    /**
     * Reads a JSON object whose keys are among {@code known}.
     *
     * @throws Problem 415 if the body is not sent as JSON, 400 if it is no such object
     */
    static Body of(Context context, String... known) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json *(;.*)?")) {
            throw Problem.inField(415, "Content-Type", "problem.json.type");
        }
        JsonNode fields = parse(context.bodyAsBytes());
        if (!fields.isObject()) {
            throw Problem.badField("body", "problem.json.object");
        }
        fields.fieldNames().forEachRemaining(name -> {
            if (!List.of(known).contains(name)) {
                throw Problem.badField(shortened(name), "problem.field", String.join(", ", known));
            }
        });
        return new Body(fields);
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Problem.badField("body", "problem.json.line", line);
        } catch (IOException e) {
            throw Problem.badField("body", "problem.json.text");
        }
    }

    /** A refusal quotes the sender, but not at any length. */
    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    /**
     * Returns the field {@code source}: text that may be blank only if {@code mayBeBlank}.
     *
     * @throws Problem 400 if it is missing or not such text, 413 if it is over {@link Source#MAX_BYTES}
     */
    String source(boolean mayBeBlank) {
        String source = text("source");
        if (!mayBeBlank && source.isBlank()) {
            throw Problem.badField("source", "problem.blank");
        }
        if (Source.isTooLarge(source)) {
            throw Problem.inField(413, "source", "problem.source.large", Source.MAX_BYTES);
        }
        Source.textFault(source).ifPresent(fault -> {
            throw Problem.badField("source", fault);
        });
        return source;
    }

    /**
     * Returns the field {@code name}: a time as in {@code 2026-11-20T19:55:00.123Z}.
     *
     * @throws Problem 400 if it is missing or not a time between 1970 and 9999
     */
    Instant time(String name) {
        try {
            Instant time = Instant.parse(text(name));
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // refused below, like a time that nobody can have meant
        }
        throw Problem.badField(name, "problem.time", "2026-11-20T19:55:00.123Z");
    }

    private String text(String name) {
        JsonNode value = fields.get(name);
        if (value == null) {
            throw Problem.badField(name, "problem.missing");
        }
        if (!value.isTextual()) {
            throw Problem.badField(name, "problem.string");
        }
        return value.textValue();
    }
}
