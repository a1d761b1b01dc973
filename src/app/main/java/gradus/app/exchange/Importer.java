package gradus.app.exchange;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import gradus.app.bank.BankFault;
import gradus.app.bank.QuestionFile;
import gradus.app.concept.ConceptMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes drafts into a question bank, a file for each. What is written can be read as a question, but is not asked yet: the
 * other language is marked as still to be written.
 */
public final class Importer {

    private static final int LONGEST_ID = 60;

    private final Path bank;
    private final ConceptMap concepts;
    private final Wishes wishes;
    private final Map<String, Path> existing = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * What somebody who imports has said.
     *
     * @param language what the drafts are written in, {@code en} or {@code zh}
     * @param topic for drafts that name none; null if they must
     * @param about the concepts for drafts that name none; empty if they must
     * @param difficulty for drafts that name none; null if they must
     * @param replace whether a file of the same topic and id is written over
     */
    public record Wishes(
            String language,
            @Nullable String topic,
            List<String> about,
            @Nullable String difficulty,
            boolean replace) {

        public Wishes {
            about = List.copyOf(about);
            if (!language.equals("en") && !language.equals("zh")) {
                throw new IllegalArgumentException("language (%s) must be en or zh".formatted(language));
            }
        }
    }

    /**
     * What came of it.
     *
     * @param files what was written, as {@code T06/sigmoid-range.yaml}
     * @param refused what was not, each with its name and the reason
     */
    public record Written(List<String> files, List<String> refused) {

        public Written {
            files = List.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    private Importer(Path bank, ConceptMap concepts, Wishes wishes) {
        this.bank = bank;
        this.concepts = concepts;
        this.wishes = wishes;
    }

    /** Writes {@code drafts} below {@code home/question-bank}, whose questions are about {@code concepts}. */
    public static Written write(List<Draft> drafts, Path home, ConceptMap concepts, Wishes wishes) {
        Importer importer = new Importer(home.resolve("question-bank"), concepts, wishes);
        importer.look();
        List<String> files = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Draft draft : drafts) {
            try {
                files.add(importer.write(draft));
            } catch (NotExchanged reason) {
                refused.add("%s: %s".formatted(Plain.shortened(draft.title()), reason.reason()));
            }
        }
        return new Written(files, refused);
    }

    private void look() {
        if (!Files.isDirectory(bank)) {
            return;
        }
        try (Stream<Path> files = Files.walk(bank, 2)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> existing.put(file.getFileName().toString().replaceFirst("\\.yaml$", ""), file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String write(Draft draft) {
        String topic = topic(draft.tags());
        String text = QuestionYaml.of(draft, about(draft.tags()), difficulty(draft.tags()), wishes.language());
        String wanted = slug(draft.title());
        Path wantedFile = file(topic, wanted);
        if (wantedFile.equals(existing.get(wanted)) && text.equals(contentOf(wantedFile))) {
            throw new NotExchanged("%s/%s.yaml is there already and says the same".formatted(topic, wanted));
        }
        boolean replaces = wishes.replace() && wantedFile.equals(existing.get(wanted)) && !taken.contains(wanted);
        String id = replaces ? wanted : free(wanted);
        String name = "%s/%s.yaml".formatted(topic, id);
        requireReadable(name, text);
        put(file(topic, id), text, replaces);
        taken.add(id);
        return name;
    }

    private Path file(String topic, String id) {
        return bank.resolve(topic).resolve(id + ".yaml");
    }

    private static @Nullable String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static void requireReadable(String name, String text) {
        try {
            QuestionFile.read(name, text);
        } catch (BankFault fault) {
            throw new NotExchanged("what would be written could not be asked: " + fault.getMessage());
        }
    }

    private static void put(Path file, String text, boolean replaces) {
        OpenOption[] options =
                replaces ? new OpenOption[] {CREATE, WRITE, TRUNCATE_EXISTING} : new OpenOption[] {CREATE_NEW, WRITE};
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text, options);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String topic(Tags tags) {
        String topic = tags.topic() == null ? wishes.topic() : tags.topic();
        if (topic == null) {
            throw new NotExchanged("it names no topic (a tag such as topic:T06, or the option --topic)");
        }
        if (!topic.matches("T[0-9]{2}") || concepts.topic(topic).isEmpty()) {
            throw new NotExchanged("%s is no topic of concepts.yaml".formatted(Plain.shortened(topic)));
        }
        return topic;
    }

    private List<String> about(Tags tags) {
        List<String> about = tags.concepts().isEmpty() ? wishes.about() : tags.concepts();
        if (about.isEmpty()) {
            throw new NotExchanged("it names no concept (a tag such as concept:sigmoid, or the option --concept)");
        }
        for (String concept : about) {
            if (concepts.find(concept).isEmpty()) {
                throw new NotExchanged("%s is no concept of concepts.yaml".formatted(Plain.shortened(concept)));
            }
        }
        return about;
    }

    private String difficulty(Tags tags) {
        String difficulty = tags.difficulty() == null ? wishes.difficulty() : tags.difficulty();
        if (difficulty == null || !difficulty.matches("easy|medium|hard")) {
            throw new NotExchanged(
                    "it does not say how hard it is (a tag such as difficulty:easy, or the option --difficulty;"
                            + " easy, medium or hard)");
        }
        return difficulty;
    }

    private String free(String wanted) {
        String id = wanted;
        for (int i = 2; existing.containsKey(id) || taken.contains(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    /** Returns {@code title} as an id: lower-case words joined by hyphens. */
    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = words.substring(0, Math.min(LONGEST_ID, words.length())).replaceAll("^-+|-+$", "");
        if (cut.isEmpty()) {
            return "imported";
        }
        return Character.isDigit(cut.charAt(0)) ? "q-" + cut : cut;
    }
}
