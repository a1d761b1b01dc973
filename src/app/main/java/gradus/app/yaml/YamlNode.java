package gradus.app.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of an author's YAML file that knows its place in it, so that a fault names it. Reading is strict: a key that
 * nobody asked for is a typing error, and {@link #done} says so.
 */
public final class YamlNode {

    /** What authors name things by: exercises, questions, concepts. Has no group of its own, to stand in longer patterns. */
    public static final String ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

    /** What {@link #ID} is, for messages. */
    public static final String ID_WORDS = "lower-case words joined by hyphens";

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Source source;
    private final String path;
    private final @Nullable JsonNode node;
    private final Set<String> asked = new LinkedHashSet<>();

    /** What makes an exception of a message that names file, line and place. */
    @FunctionalInterface
    public interface Faults {
        /** Returns an exception that says {@code message}. */
        RuntimeException of(String message);
    }

    /** The file's name and text, for messages, and what becomes of them. */
    private record Source(String file, String text, Faults faults) {}

    private YamlNode(Source source, String path, @Nullable JsonNode node) {
        this.source = source;
        this.path = path;
        this.node = node;
    }

    /**
     * Returns the whole of {@code file}, which holds {@code text}.
     *
     * @param file its name as its author knows it
     * @param faults what is thrown if anything in it is missing, unknown or wrong; also if it is not YAML
     */
    public static YamlNode read(String file, String text, Faults faults) {
        try {
            return new YamlNode(new Source(file, text, faults), "", YAML.readTree(text)).requireMap();
        } catch (JsonProcessingException notYaml) {
            int line = notYaml.getLocation() == null ? 1 : notYaml.getLocation().getLineNr();
            throw faults.of("%s:%d: is not YAML: %s".formatted(file, line, notYaml.getOriginalMessage()));
        }
    }

    /** Returns the map under {@code key}. */
    public YamlNode map(String key) {
        return child(key).requireMap();
    }

    /** Returns the map under {@code key}, or null if the key is absent. */
    public @Nullable YamlNode optionalMap(String key) {
        YamlNode child = child(key);
        return child.node == null ? null : child.requireMap();
    }

    /** Returns the text under {@code key}, which is not blank. */
    public String text(String key) {
        return child(key).asText();
    }

    /** Returns the text under {@code key}, which is not blank, or null if the key is absent. */
    public @Nullable String textOrNone(String key) {
        return child(key).node == null ? null : text(key);
    }

    /** Returns the text under {@code key}, which matches {@code pattern}, described by {@code description}. */
    public String text(String key, String pattern, String description) {
        YamlNode child = child(key);
        String text = child.asText();
        if (!text.matches(pattern)) {
            throw child.fault("is \"%s\" but must be %s".formatted(text, description));
        }
        return text;
    }

    /** Returns the text under {@code key} in both languages. */
    public Words words(String key) {
        return child(key).asWords();
    }

    /** Returns the whole number under {@code key}, which is at least {@code least}. */
    public int integer(String key, int least) {
        YamlNode child = child(key);
        JsonNode value = child.required();
        if (!value.isInt() || value.intValue() < least) {
            throw child.fault("must be a whole number, at least %d".formatted(least));
        }
        return value.intValue();
    }

    /** Returns the whole positive number under {@code key}, or {@code absent}. */
    public int integerOr(String key, int absent) {
        return child(key).node == null ? absent : integer(key, 1);
    }

    /** Returns the probability under {@code key}, above 0 and below 1, or {@code absent}. */
    public double probabilityOr(String key, double absent) {
        YamlNode child = child(key);
        if (child.node == null) {
            return absent;
        }
        // YAML takes 1e-6 for text, because it has no point
        String text = child.node.asText();
        if (!text.matches("[0-9]*\\.?[0-9]+([eE]-?[0-9]+)?")
                || !(Double.parseDouble(text) > 0 && Double.parseDouble(text) < 1)) {
            throw child.fault("must be a number above 0 and below 1, such as 1e-6");
        }
        return Double.parseDouble(text);
    }

    /** Returns the list of texts under {@code key}, each matching {@code pattern}, described by {@code description}. */
    public List<String> texts(String key, String pattern, String description) {
        return list(key, item -> {
            String text = item.asText();
            if (!text.matches(pattern)) {
                throw item.fault("is \"%s\" but must be %s".formatted(text, description));
            }
            return text;
        });
    }

    /** Returns what {@link #texts} returns, or an empty list if the key is absent. */
    public List<String> textsOrNone(String key, String pattern, String description) {
        return child(key).node == null ? List.of() : texts(key, pattern, description);
    }

    /** Returns the list of words under {@code key}. */
    public List<Words> listOfWords(String key) {
        return list(key, YamlNode::asWords);
    }

    /** Returns the list of maps under {@code key}, each read by {@code read}. */
    public <T> List<T> maps(String key, Function<YamlNode, T> read) {
        return list(key, item -> {
            T value = read.apply(item.requireMap());
            item.done();
            return value;
        });
    }

    /** Returns what {@link #maps} returns, or an empty list if the key is absent. */
    public <T> List<T> mapsOrNone(String key, Function<YamlNode, T> read) {
        return child(key).node == null ? List.of() : maps(key, read);
    }

    private <T> List<T> list(String key, Function<YamlNode, T> read) {
        YamlNode child = child(key);
        JsonNode value = child.required();
        if (!value.isArray()) {
            throw child.fault("must be a list");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(read.apply(new YamlNode(source, "%s[%d]".formatted(child.path, i), value.get(i))));
        }
        return items;
    }

    /** Returns the place {@code key}, whether there is anything or not. */
    public YamlNode at(String key) {
        return child(key);
    }

    /** Returns the places of the list under {@code key}; none if the key is absent. */
    public List<YamlNode> each(String key) {
        return has(key) ? list(key, item -> item) : List.of();
    }

    /** Returns the text here in both languages, which may be one text for both. */
    public Words asWordsOrText() {
        return required().isObject() ? asWords() : Words.same(asScalar());
    }

    /** Returns the text here, where a number or a truth value counts as its text. */
    public String asScalar() {
        JsonNode value = required();
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw fault("must be text or a number");
        }
        return value.asText().strip();
    }

    /** Returns the text under {@code key}, where a number or a truth value counts as its text. */
    public String scalar(String key) {
        return child(key).asScalar();
    }

    /** Returns the finite number under {@code key}. */
    public double number(String key) {
        return child(key).asNumber();
    }

    /** Returns the list of finite numbers under {@code key}. */
    public List<Double> numbers(String key) {
        return list(key, YamlNode::asNumber);
    }

    /** Returns whether {@code key} is there and says true. */
    public boolean flag(String key) {
        YamlNode child = child(key);
        if (child.node != null && !child.node.isBoolean()) {
            throw child.fault("must be true or false");
        }
        return child.node != null && child.node.booleanValue();
    }

    /** Returns whether there is anything under {@code key}. */
    public boolean has(String key) {
        return child(key).node != null;
    }

    /** Returns whether what is under {@code key} is a map. */
    public boolean isMap(String key) {
        JsonNode value = child(key).node;
        return value != null && value.isObject();
    }

    /** Returns the keys of this map, in their order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        required().fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Ends the reading of a map: a key that was not asked for is a fault. */
    public void done() {
        List<String> expected = List.copyOf(asked);
        required().fieldNames().forEachRemaining(key -> {
            if (!expected.contains(key)) {
                throw child(key).fault("is not a key of this place; expected " + String.join(", ", expected));
            }
        });
    }

    /** Returns a fault of this place. */
    public RuntimeException fault(String message) {
        int line = YamlLines.lineOf(source.text(), path);
        String place = path.isEmpty() ? "the file" : path;
        return source.faults().of("%s:%d: %s %s".formatted(source.file(), line, place, message));
    }

    private YamlNode child(String key) {
        asked.add(key);
        JsonNode value = required().get(key);
        return new YamlNode(
                source, path.isEmpty() ? key : path + "." + key, value == null || value.isNull() ? null : value);
    }

    private Words asWords() {
        requireMap();
        Words words = new Words(text("en"), text("zh"));
        done();
        return words;
    }

    private double asNumber() {
        try {
            double value = Double.parseDouble(asScalar());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw fault("must be a number");
    }

    private String asText() {
        JsonNode value = required();
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw fault("must be text");
        }
        return value.textValue().strip();
    }

    private YamlNode requireMap() {
        if (!required().isObject()) {
            throw fault("must be a map of keys and values");
        }
        return this;
    }

    private JsonNode required() {
        if (node == null) {
            throw fault("is missing");
        }
        return node;
    }
}
