package gradus.app.cli;

import gradus.app.workshop.FileName;
import gradus.app.workshop.Kind;
import gradus.app.workshop.Refused;
import gradus.app.workshop.Signature;
import gradus.app.workshop.Skeleton;
import gradus.wire.verdict.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus new}: the first files of an exercise. */
@Command(
        name = "new",
        description = {
            "Makes the first files of an exercise, complete enough to be checked at once.",
            "Asks for what is not given as an option; an empty answer takes what stands in brackets."
        },
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    private final Supplier<BufferedReader> input;

    @Mixin
    private final Home home = new Home();

    @Parameters(paramLabel = "<slug>", description = "the exercise's name: lower-case words joined by hyphens")
    @SuppressWarnings("NullAway.Init")
    private String slug;

    @Option(names = "--title-en", paramLabel = "TITLE", description = "its title in English")
    private @Nullable String titleEn;

    @Option(names = "--title-zh", paramLabel = "TITLE", description = "its title in Chinese")
    private @Nullable String titleZh;

    @Option(names = "--topic", paramLabel = "T00…T24", description = "its topic")
    private @Nullable String topic;

    @Option(names = "--difficulty", description = "easy, medium or hard")
    private @Nullable String difficulty;

    @Option(names = "--contract", paramLabel = "NAME", description = "the interface that learners implement")
    private @Nullable String contract;

    @Option(
            names = "--kind",
            description = {
                "how it is graded: values (answers are compared with numbers), gradient (held against the numerical "
                        + "gradient), state (remembers from call to call), chance (random results)"
            })
    private @Nullable Kind kind;

    @Option(
            names = "--method",
            paramLabel = "HEAD",
            description = "for --kind values: as in double[] apply(double[] x)")
    private @Nullable String method;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Creates the command; {@code input} is where answers are read from. */
    NewCommand(Supplier<BufferedReader> input) {
        this.input = input;
    }

    @Override
    public Integer call() {
        try {
            if (!FileName.isSlug(slug)) {
                throw new UsageFault(
                        "\"%s\" can't be an exercise's name: take lower-case words joined by hyphens".formatted(slug));
            }
            Set<FileName> made = Skeleton.write(home.folder(), answers());
            PrintWriter out = spec.commandLine().getOut();
            made.forEach(name -> out.println(name.below(slug)));
            out.printf(
                    "%nEach TODO(author) in them is for you. Then: ./gradus check %s%n"
                            + "A server that is running picks the exercise up when its check finds no fault.%n",
                    slug);
            out.flush();
            return 0;
        } catch (Refused refused) {
            throw new UsageFault(refused.words().en());
        }
    }

    private Skeleton.Answers answers() {
        BufferedReader reader = input.get();
        String en = asked(reader, titleEn, "Title in English", null);
        String zh = asked(reader, titleZh, "Title in Chinese", null);
        String in = asked(reader, topic, "Topic", "T06");
        String hard = asked(reader, difficulty, "Difficulty: easy, medium or hard", "easy");
        String type = asked(reader, contract, "Interface that learners implement", null);
        Kind graded = kind == null
                ? kind(asked(reader, null, "Graded by: values, gradient, state or chance", Kind.VALUES.id()))
                : kind;
        String head =
                graded == Kind.VALUES ? asked(reader, method, "Method", Skeleton.FIRST_METHOD) : Skeleton.FIRST_METHOD;
        return new Skeleton.Answers(slug, new Words(en, zh), in, hard, type, graded, Signature.of(head));
    }

    private static Kind kind(String id) {
        for (Kind kind : Kind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new UsageFault("\"%s\" is no way to grade: take values, gradient, state or chance".formatted(id));
    }

    /** Returns what was {@code given}, or asks for it. */
    private String asked(BufferedReader reader, @Nullable String given, String question, @Nullable String otherwise) {
        if (given != null) {
            return given;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.print(question + (otherwise == null ? ": " : " [%s]: ".formatted(otherwise)));
        err.flush();
        try {
            String line = reader.readLine();
            String answer = line == null ? "" : line.strip();
            if (!answer.isEmpty()) {
                return answer;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (otherwise == null) {
            throw new UsageFault("an exercise needs it: " + question);
        }
        return otherwise;
    }
}
