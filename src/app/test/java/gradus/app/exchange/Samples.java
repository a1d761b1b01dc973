package gradus.app.exchange;

import gradus.app.bank.Bank;
import gradus.app.bank.Question;
import gradus.app.bank.QuestionFile;
import gradus.app.concept.ConceptMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Questions and files to exchange. */
final class Samples {

    private static final Path ROOT = Path.of(System.getProperty("gradus.home"));
    static final Path FOLDER = ROOT.resolve("src/app/test/resources/exchange");

    private static final ConceptMap CONCEPTS = ConceptMap.open(ROOT);

    private Samples() {}

    static ConceptMap concepts() {
        return CONCEPTS;
    }

    /** Returns the sample {@code id}. */
    static Question question(String id) {
        String name = "T06/%s.yaml".formatted(id);
        return QuestionFile.read(name, read(FOLDER.resolve("bank").resolve(name)));
    }

    /** Returns all questions of the repository's own bank. */
    static List<Question> bank() {
        return Bank.open(ROOT, CONCEPTS).all();
    }

    /** Returns all samples. */
    static List<Question> questions() {
        return files("bank/T06", ".yaml")
                .map(file -> question(file.getFileName().toString().replace(".yaml", "")))
                .toList();
    }

    /** Returns the files of {@code folder} whose names have this {@code ending}, in their order. */
    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
