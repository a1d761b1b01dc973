package gradus.app.cli;

import gradus.app.bank.Bank;
import gradus.app.bank.Question;
import gradus.app.concept.ConceptMap;
import gradus.app.exchange.Exchange;
import gradus.app.exchange.Exported;
import gradus.app.exchange.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus export}: writes questions for Moodle or Anki. */
@Command(
        name = "export",
        description = {
            "Writes the questions of the bank in a form that Moodle or Anki reads, in one language.",
            "Questions that can't be said in that form are named, with the reason."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** Exit code: no question could be written. */
    private static final int NOTHING = 1;

    @Mixin
    private final Home home = new Home();

    @Option(names = "--format", required = true, description = "gift, moodle (XML) or anki")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "--lang", paramLabel = "en|zh", description = "the language (default: en)")
    private String language = "en";

    @Option(names = "--topic", paramLabel = "T00…T24", description = "only questions of this topic")
    private @Nullable String topic;

    @Option(
            names = "--variants",
            paramLabel = "N",
            description = "how many to make of each question with variables (default: 3)")
    private int variants = Exchange.VARIANTS;

    @Option(names = "--out", paramLabel = "FILE", description = "the file to write (default: print it)")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        refuseWhatCanNotBe();
        Path folder = home.folder();
        ConceptMap concepts = ConceptMap.open(folder);
        Exported exported = Exchange.export(questions(folder, concepts), format, language, variants, concepts);
        PrintWriter err = spec.commandLine().getErr();
        exported.refused().forEach(refused -> err.println("not exported: " + refused));
        err.printf(
                "%d written, %d refused%n",
                exported.written(), exported.refused().size());
        err.flush();
        if (exported.written() == 0) {
            return NOTHING;
        }
        put(exported.text());
        return 0;
    }

    private void refuseWhatCanNotBe() {
        QuestionOptions.requireLanguage(language);
        if (variants < 1 || variants > Exchange.MOST_VARIANTS) {
            throw new UsageFault("--variants %d: take 1 to %d".formatted(variants, Exchange.MOST_VARIANTS));
        }
    }

    private List<Question> questions(Path folder, ConceptMap concepts) {
        if (topic != null && concepts.topic(topic).isEmpty()) {
            throw new UsageFault("--topic %s: is no topic of concepts.yaml".formatted(topic));
        }
        return Bank.open(folder, concepts).all().stream()
                .filter(question -> topic == null || question.topic().equals(topic))
                .sorted(Comparator.comparing(Question::topic).thenComparing(Question::id))
                .toList();
    }

    private void put(String text) {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UsageFault("%s can't be written: %s".formatted(file, failed));
        }
    }
}
