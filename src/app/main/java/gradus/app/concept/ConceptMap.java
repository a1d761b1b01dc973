package gradus.app.concept;

import gradus.app.yaml.YamlNode;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All concepts and topics, in the order of learning. */
public final class ConceptMap {

    private static final String FILE = "question-bank/concepts.yaml";

    private final List<Topic> topics;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    private ConceptMap(List<Topic> topics) {
        this.topics = List.copyOf(topics);
        requireOnce(topics);
        topics.forEach(topic -> topic.concepts().forEach(concept -> {
            if (concepts.put(concept.id(), concept) != null) {
                throw new ConceptFault("%s: names the concept %s twice".formatted(FILE, concept.id()));
            }
        }));
        concepts.values().forEach(this::requireNeeds);
        requireNoCycle();
    }

    /**
     * Reads {@code home/question-bank/concepts.yaml}; without that file, there are no concepts.
     *
     * @throws ConceptFault if it is wrong: a topic or concept named twice, a concept needed that is not there, a cycle
     */
    public static ConceptMap open(Path home) {
        Path file = home.resolve(FILE);
        try {
            return Files.exists(file) ? of(Files.readString(file)) : new ConceptMap(List.of());
        } catch (IOException unreadable) {
            throw new ConceptFault("%s can not be read: %s".formatted(FILE, unreadable.getMessage()));
        }
    }

    /**
     * Returns the map that {@code yaml} describes.
     *
     * @throws ConceptFault as {@link #open} does
     */
    public static ConceptMap of(String yaml) {
        YamlNode root = YamlNode.read(FILE, yaml, ConceptFault::new);
        List<Topic> topics = root.maps("topics", ConceptMap::topic);
        root.done();
        return new ConceptMap(topics);
    }

    private static Topic topic(YamlNode node) {
        String id = node.text("id", "T[0-9]{2}", "a topic such as T06");
        Words name = node.words("name");
        List<Concept> concepts = node.maps(
                "concepts",
                concept -> new Concept(
                        concept.text("id", YamlNode.ID, YamlNode.ID_WORDS),
                        new Words(concept.text("en"), concept.text("zh")),
                        id,
                        concept.texts("needs", YamlNode.ID, "the id of a concept")));
        return new Topic(id, name, concepts);
    }

    private static void requireOnce(List<Topic> topics) {
        Set<String> ids = new LinkedHashSet<>();
        topics.forEach(topic -> {
            if (!ids.add(topic.id())) {
                throw new ConceptFault("%s: names the topic %s twice".formatted(FILE, topic.id()));
            }
        });
    }

    private void requireNeeds(Concept concept) {
        for (String need : concept.needs()) {
            if (!concepts.containsKey(need)) {
                throw new ConceptFault("%s: %s needs %s, which is no concept".formatted(FILE, concept.id(), need));
            }
        }
    }

    private void requireNoCycle() {
        Set<String> done = new LinkedHashSet<>();
        concepts.keySet().forEach(id -> visit(id, done, new ArrayDeque<>()));
    }

    private void visit(String id, Set<String> done, Deque<String> way) {
        if (way.contains(id)) {
            List<String> between =
                    way.stream().dropWhile(before -> !before.equals(id)).skip(1).toList();
            throw new ConceptFault("%s: %s needs itself%s"
                    .formatted(FILE, id, between.isEmpty() ? "" : ", by way of " + String.join(", ", between)));
        }
        if (!done.contains(id)) {
            way.addLast(id);
            concept(id).needs().forEach(need -> visit(need, done, way));
            way.removeLast();
            done.add(id);
        }
    }

    private Concept concept(String id) {
        Concept concept = concepts.get(id);
        if (concept == null) {
            throw new IllegalArgumentException("no concept " + id);
        }
        return concept;
    }

    /** Returns the topics, in the order of the course. */
    public List<Topic> topics() {
        return topics;
    }

    /** Returns the topic with this {@code id}, if there is one. */
    public Optional<Topic> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** Returns the concept with this {@code id}, if there is one. */
    public Optional<Concept> find(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** Returns the name of the concept {@code id}; its id where there is no such concept any more. */
    public Words name(String id) {
        Concept concept = concepts.get(id);
        return concept == null ? Words.same(id) : concept.name();
    }

    /** Returns whether there are no concepts: the folder has no map of them. */
    public boolean isEmpty() {
        return concepts.isEmpty();
    }

    /** Returns all concepts, in the order of learning. */
    public List<Concept> all() {
        return new ArrayList<>(concepts.values());
    }
}
