package gradus.app.bank;

import gradus.app.concept.ConceptMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The questions that are asked. Those with a fault are left out, and {@link #faults()} says why. Safe for several threads. */
public final class Bank {

    private static final Logger LOG = LoggerFactory.getLogger(Bank.class);

    private final Path folder;
    private final ConceptMap concepts;
    private volatile Reading reading = new Reading(Map.of(), Map.of());

    /** What the folder holds. */
    private record Reading(Map<String, Question> questions, Map<String, String> faults) {}

    private Bank(Path folder, ConceptMap concepts) {
        this.folder = folder;
        this.concepts = concepts;
    }

    /** Reads {@code home/question-bank}, whose questions are about {@code concepts}. */
    public static Bank open(Path home, ConceptMap concepts) {
        Bank bank = new Bank(home.resolve("question-bank"), concepts);
        bank.read();
        bank.reading.faults().values().forEach(fault -> LOG.error("not asked: {}", fault));
        return bank;
    }

    /** Reads the folder again: what was added is asked, what is gone is not. */
    public synchronized void read() {
        Map<String, Question> questions = new TreeMap<>();
        Map<String, String> faults = new TreeMap<>();
        for (Path file : files()) {
            String name = folder.relativize(file).toString();
            try {
                Question question = QuestionFile.read(name, Files.readString(file));
                require(question, name, questions);
                questions.put(question.id(), question);
            } catch (BankFault fault) {
                faults.put(name, String.valueOf(fault.getMessage()));
            } catch (IOException unreadable) {
                faults.put(name, "%s: can not be read as UTF-8 text: %s".formatted(name, unreadable.getMessage()));
            }
        }
        reading = new Reading(new LinkedHashMap<>(questions), faults);
    }

    private void require(Question question, String name, Map<String, Question> before) {
        if (before.containsKey(question.id())) {
            throw new BankFault("%s: the id %s is another question's, in %s"
                    .formatted(name, question.id(), before.get(question.id()).topic()));
        }
        if (concepts.topic(question.topic()).isEmpty()) {
            throw new BankFault("%s: %s is no topic of concepts.yaml".formatted(name, question.topic()));
        }
        for (String concept : question.concepts()) {
            if (concepts.find(concept).isEmpty()) {
                throw new BankFault("%s: %s is no concept of concepts.yaml".formatted(name, concept));
            }
        }
        for (Part part : Part.of(question)) {
            if (part.isUnfinished()) {
                throw new BankFault("%s: %s is still to be written".formatted(name, part.place()));
            }
        }
        // a question that can't be drawn can't be asked
        Variant.of(question, 0);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getNameCount() == folder.getNameCount() + 2)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns all questions, by id. */
    public List<Question> all() {
        return List.copyOf(reading.questions().values());
    }

    /** Returns the question with this {@code id}, if it is asked. */
    public Optional<Question> find(String id) {
        return Optional.ofNullable(reading.questions().get(id));
    }

    /** Returns what keeps files from being asked, by their names below the bank. */
    public Map<String, String> faults() {
        return Map.copyOf(reading.faults());
    }

    /** Returns the concepts that questions are about. */
    public ConceptMap concepts() {
        return concepts;
    }
}
