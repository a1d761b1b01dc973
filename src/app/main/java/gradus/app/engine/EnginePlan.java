package gradus.app.engine;

import gradus.app.engine.Part.Slot;
import gradus.app.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which parts the engine has, in the order of a training run, and which exercise belongs to which.
 *
 * @param parts each with an id of its own; no exercise belongs to two of them
 */
public record EnginePlan(List<Part> parts) {

    private static final String FILE = "exercises/engine.yaml";

    /** Creates a plan of {@code parts}. */
    public EnginePlan {
        parts = List.copyOf(parts);
        requireOnce(parts);
    }

    /**
     * Reads {@code home/exercises/engine.yaml}; without that file, no exercise has a part.
     *
     * @throws EngineFault if it is wrong: a part named twice, an exercise that belongs to two parts, a key that is unknown
     */
    public static EnginePlan open(Path home) {
        Path file = home.resolve(FILE);
        try {
            return Files.exists(file) ? of(Files.readString(file)) : new EnginePlan(List.of());
        } catch (IOException unreadable) {
            throw new EngineFault("%s can not be read: %s".formatted(FILE, unreadable.getMessage()));
        }
    }

    /**
     * Returns the plan that {@code yaml} describes.
     *
     * @throws EngineFault as {@link #open} does
     */
    public static EnginePlan of(String yaml) {
        YamlNode root = YamlNode.read(FILE, yaml, EngineFault::new);
        List<Part> parts = root.maps("parts", EnginePlan::part);
        root.done();
        return new EnginePlan(parts);
    }

    private static Part part(YamlNode node) {
        String id = node.text("id", YamlNode.ID, YamlNode.ID_WORDS);
        String stage = node.text("stage", Stage.IDS, "one of " + Stage.IDS.replace("|", ", "));
        return new Part(
                id,
                Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                node.words("name"),
                node.words("about"),
                node.maps("pieces", EnginePlan::slot));
    }

    private static Slot slot(YamlNode node) {
        String slug = node.text("slug", YamlNode.ID, YamlNode.ID_WORDS);
        return new Slot(slug, node.has("role") ? node.words("role") : null);
    }

    private static void requireOnce(List<Part> parts) {
        Set<String> ids = new HashSet<>();
        Map<String, String> partOf = new HashMap<>();
        for (Part part : parts) {
            if (!ids.add(part.id())) {
                throw new EngineFault("%s: names the part %s twice".formatted(FILE, part.id()));
            }
            for (Slot slot : part.slots()) {
                String other = partOf.put(slot.slug(), part.id());
                if (other != null) {
                    throw new EngineFault("%s: names the piece %s twice, in %s and in %s"
                            .formatted(FILE, slot.slug(), other, part.id()));
                }
            }
        }
    }
}
