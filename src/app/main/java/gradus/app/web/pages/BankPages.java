package gradus.app.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.app.bank.Bank;
import gradus.app.bank.Question;
import gradus.app.exchange.Exchange;
import gradus.app.exchange.ExchangeFault;
import gradus.app.exchange.Exported;
import gradus.app.exchange.Format;
import gradus.app.exchange.Imported;
import gradus.app.exchange.Importer;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The question bank for an instructor: what is in it, what is wrong with it, and how questions come and go. */
final class BankPages {

    private static final int UNPROCESSABLE = 422;

    private final Bank bank;
    private final Path home;
    private final Site site;

    BankPages(Bank bank, Path home, Site site) {
        this.bank = bank;
        this.home = home;
        this.site = site;
    }

    void show(Context context) {
        // files may have been written with another tool
        bank.read();
        show(context, null);
    }

    private void show(Context context, BankPage.@Nullable Outcome outcome) {
        Templates.render(
                context,
                "bank",
                new BankPage(
                        Frame.of(context, site),
                        bank.concepts().topics(),
                        count(Question::topic),
                        count(question -> question.kind().id()),
                        new TreeMap<>(bank.faults()),
                        outcome));
    }

    private Map<String, Long> count(Function<Question, String> key) {
        return bank.all().stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    /** Answers with a file; what can't be said in its format is named in a header, and on the command line. */
    void export(Context context) {
        Format format = format(context.queryParam("format"));
        String topic = context.queryParam("topic");
        List<Question> questions = bank.all().stream()
                .filter(question ->
                        topic == null || topic.isEmpty() || question.topic().equals(topic))
                .toList();
        if (questions.isEmpty()) {
            throw Problem.badField("topic", "problem.topic.empty");
        }
        Exported exported =
                Exchange.export(questions, format, Visitor.of(context).language(), bank.concepts());
        context.header(
                        "Content-Disposition",
                        "attachment; filename=\"gradus%s.%s\""
                                .formatted(topic == null || topic.isEmpty() ? "" : "-" + topic, format.ending()))
                .header("X-Gradus-Refused", Integer.toString(exported.refused().size()))
                .contentType(format == Format.MOODLE ? "application/xml; charset=utf-8" : "text/plain; charset=utf-8")
                .result(exported.text());
    }

    private static Format format(@Nullable String id) {
        return Stream.of(Format.values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.badField("format", "problem.oneOf", "gift, moodle, anki"));
    }

    void take(Context context) {
        UploadedFile file = context.uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw Problem.badField("file", "problem.file.choose");
        }
        Format format = format(Forms.text(context, "format"));
        if (!format.isReadable()) {
            throw Problem.badField("format", "problem.format");
        }
        BankPage.Outcome outcome;
        try {
            Imported imported = Exchange.read(text(file), format);
            Importer.Written written = Importer.write(imported.drafts(), home, bank.concepts(), wishes(context));
            List<String> refused = Stream.concat(imported.refused().stream(), written.refused().stream())
                    .toList();
            outcome = new BankPage.Outcome(written.files(), refused, "");
            bank.read();
        } catch (ExchangeFault fault) {
            context.status(UNPROCESSABLE);
            outcome = new BankPage.Outcome(List.of(), List.of(), String.valueOf(fault.getMessage()));
        }
        show(context, outcome);
    }

    private static String text(UploadedFile file) {
        try (InputStream content = file.content()) {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(content.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw Problem.badField("file", "problem.file.text");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Importer.Wishes wishes(Context context) {
        String topic = Forms.text(context, "topic");
        if (bank.concepts().topic(topic).isEmpty()) {
            throw Problem.badField("topic", "problem.topic");
        }
        List<String> about = Stream.of(Forms.text(context, "concepts").split("[\\s,，]+", -1))
                .filter(concept -> !concept.isBlank())
                .toList();
        for (String concept : about) {
            if (bank.concepts().find(concept).isEmpty()) {
                throw Problem.badField("concepts", "problem.concept", concept);
            }
        }
        String language = Forms.text(context, "language");
        if (!Visitor.LANGUAGES.contains(language)) {
            throw Problem.badField("language", "problem.oneOf", String.join(", ", Visitor.LANGUAGES));
        }
        return new Importer.Wishes(language, topic, about, difficulty(context), context.formParam("replace") != null);
    }

    private static String difficulty(Context context) {
        String difficulty = Forms.text(context, "difficulty");
        if (!List.of("easy", "medium", "hard").contains(difficulty)) {
            throw Problem.badField("difficulty", "problem.oneOf", "easy, medium, hard");
        }
        return difficulty;
    }
}
