package gradus.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code openapi.yaml} and compares values with its schemas: as much of JSON Schema as the file uses. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "type",
            "enum",
            "format",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "allOf",
            "oneOf",
            "minimum",
            "maximum",
            "default",
            "description");

    private final JsonNode root;

    OpenApi(String yaml) throws IOException {
        root = new ObjectMapper(new YAMLFactory()).readTree(yaml);
    }

    /** Returns all operations, as in {@code GET /api/exercises}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    /** Returns all answers of all operations, as in {@code GET /api/exercises 200}. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        for (String operation : operations()) {
            operation(operation)
                    .get("responses")
                    .fieldNames()
                    .forEachRemaining(status -> answers.add(operation + " " + status));
        }
        return answers;
    }

    private JsonNode operation(String operation) {
        int space = operation.indexOf(' ');
        return root.get("paths")
                .get(operation.substring(space + 1))
                .get(operation.substring(0, space).toLowerCase(java.util.Locale.ROOT));
    }

    /** Returns how an answer differs from what the file promises; empty if it does not. */
    List<String> differences(String operation, RawHttp.Response answer) {
        JsonNode promised = operation(operation).get("responses").get(String.valueOf(answer.status()));
        if (promised == null) {
            return List.of("status %d is not in the file".formatted(answer.status()));
        }
        JsonNode content = resolve(promised).get("content");
        if (content == null) {
            return answer.body().isEmpty() ? List.of() : List.of("a body where none is promised");
        }
        Map.Entry<String, JsonNode> type = content.properties().iterator().next();
        if (!answer.header("Content-Type").startsWith(type.getKey())) {
            return List.of("content type %s instead of %s".formatted(answer.header("Content-Type"), type.getKey()));
        }
        List<String> differences = new ArrayList<>();
        if (type.getKey().equals("application/json")) {
            check("$", type.getValue().get("schema"), answer.json(), differences);
        }
        return differences;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    private void check(String path, JsonNode unresolved, JsonNode value, List<String> out) {
        JsonNode schema = resolve(unresolved);
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword)) {
                throw new IllegalStateException("this test does not know the keyword " + keyword);
            }
        });
        if (schema.has("type") && texts(schema.get("type")).stream().noneMatch(type -> isA(type, value))) {
            out.add("%s is %s but should be %s".formatted(path, value, schema.get("type")));
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            out.add("%s is %s, which is not in %s".formatted(path, value, schema.get("enum")));
        }
        if (schema.path("format").asText().equals("date-time") && value.isTextual() && !isTime(value.asText())) {
            out.add("%s is %s, which is no time".formatted(path, value));
        }
        schema.path("allOf").forEach(part -> check(path, part, value, out));
        if (schema.has("oneOf")) {
            checkOneOf(path, schema.get("oneOf"), value, out);
        }
        if (value.isObject()) {
            checkObject(path, schema, value, out);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check("%s[%d]".formatted(path, i), schema.get("items"), value.get(i), out);
            }
        }
    }

    private void checkOneOf(String path, JsonNode choices, JsonNode value, List<String> out) {
        int fitting = 0;
        List<String> reasons = new ArrayList<>();
        for (JsonNode choice : choices) {
            List<String> differences = new ArrayList<>();
            check(path, choice, value, differences);
            fitting += differences.isEmpty() ? 1 : 0;
            reasons.addAll(differences);
        }
        if (fitting != 1) {
            out.add("%s fits %d of oneOf: %s".formatted(path, fitting, reasons));
        }
    }

    private void checkObject(String path, JsonNode schema, JsonNode value, List<String> out) {
        texts(schema.path("required")).forEach(name -> {
            if (!value.has(name)) {
                out.add("%s.%s is missing".formatted(path, name));
            }
        });
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(field -> {
            String at = path + "." + field.getKey();
            if (properties.has(field.getKey())) {
                check(at, properties.get(field.getKey()), field.getValue(), out);
            } else if (others.isBoolean() && !others.asBoolean()) {
                out.add(at + " is not in the schema");
            } else if (others.isObject()) {
                check(at, others, field.getValue(), out);
            }
        });
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("unknown type " + type);
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode item : list) {
            if (item.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
