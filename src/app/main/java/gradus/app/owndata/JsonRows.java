package gradus.app.owndata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as a JSON array of objects. */
final class JsonRows implements Rows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator out;
    private List<String> names = List.of();

    JsonRows(JsonGenerator out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        this.names = List.copyOf(names);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < names.size(); i++) {
            out.writeFieldName(names.get(i));
            write(values.get(i));
        }
        out.writeEndObject();
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof JsonNode node) {
            JSON.writeTree(out, node);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Instant at) {
            out.writeString(at.toString());
        } else {
            out.writeString(value.toString());
        }
    }
}
