package gradus.app.cli;

import gradus.app.concept.ConceptMap;
import gradus.app.exchange.Exchange;
import gradus.app.exchange.ExchangeFault;
import gradus.app.exchange.Format;
import gradus.app.exchange.Imported;
import gradus.app.exchange.Importer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus import}: takes questions from Moodle into the bank. */
@Command(
        name = "import",
        description = {
            "Reads questions in GIFT or Moodle XML and writes each as a file of the question bank.",
            "They are asked when their other language is written too: each TODO(author) in them is for you."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    /** Exit code: some questions were refused. */
    private static final int REFUSED = 1;

    /** No character of UTF-8 takes more bytes than this. */
    private static final int BYTES = 4;

    @Mixin
    private final Home home = new Home();

    @Parameters(paramLabel = "FILE", description = "the file to read")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--format", description = "gift or moodle (default: by the ending, .gift, .txt or .xml)")
    private @Nullable Format format;

    @Option(names = "--lang", paramLabel = "en|zh", description = "the language of the file (default: en)")
    private String language = "en";

    @Option(names = "--topic", paramLabel = "T00…T24", description = "the topic of questions that name none")
    private @Nullable String topic;

    @Option(
            names = "--concept",
            paramLabel = "ID",
            split = ",",
            description = "the concepts of questions that name none")
    private List<String> about = List.of();

    @Option(names = "--difficulty", description = "of questions that do not say: easy, medium or hard")
    private @Nullable String difficulty;

    @Option(names = "--replace", description = "write over files with the same topic and id")
    private boolean replace;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        QuestionOptions.requireLanguage(language);
        Path folder = home.folder();
        Imported imported = read(format == null ? guessed() : format);
        Importer.Wishes wishes = new Importer.Wishes(language, topic, about, difficulty, replace);
        Importer.Written written = Importer.write(imported.drafts(), folder, ConceptMap.open(folder), wishes);
        return print(
                written.files(),
                Stream.concat(imported.refused().stream(), written.refused().stream())
                        .toList());
    }

    private Format guessed() {
        return Format.ofFile(file.toString())
                .orElseThrow(() ->
                        new UsageFault("%s ends in none of .gift, .txt and .xml: say --format gift or --format moodle"
                                .formatted(file)));
    }

    private Imported read(Format readable) {
        if (!readable.isReadable()) {
            throw new UsageFault(
                    "--format %s can't be read, only written: take gift or moodle".formatted(readable.id()));
        }
        try {
            if (Files.size(file) > (long) BYTES * Exchange.LARGEST) {
                throw new UsageFault("%s: the file is too large".formatted(file));
            }
            return Exchange.read(Files.readString(file), readable);
        } catch (ExchangeFault fault) {
            throw new UsageFault("%s: %s".formatted(file, fault.getMessage()));
        } catch (IOException unreadable) {
            throw new UsageFault("%s can't be read as UTF-8 text: %s".formatted(file, unreadable));
        }
    }

    private int print(List<String> files, List<String> refused) {
        PrintWriter out = spec.commandLine().getOut();
        files.forEach(name -> out.println("question-bank/" + name));
        refused.forEach(reason -> out.println("refused: " + reason));
        out.printf("%d written, %d refused%n", files.size(), refused.size());
        if (!files.isEmpty()) {
            out.println("Each TODO(author) in them is for you. Then: ./gradus check --questions");
        }
        out.flush();
        return refused.isEmpty() ? 0 : REFUSED;
    }
}
