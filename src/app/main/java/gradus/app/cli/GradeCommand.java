package gradus.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.Wiring;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.submission.Source;
import gradus.app.submission.VerdictJson;
import gradus.judge.ExerciseFault;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus grade}: grades files as submissions, and stores nothing. */
@Command(name = "grade", description = "Grades a file as a submission.", mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {

    /** The languages that messages come in. */
    enum Language {
        EN,
        ZH;

        String id() {
            return this == ZH ? "zh" : "en";
        }
    }

    /** A file to grade and the exercise that it is for. */
    private record Task(Exercise exercise, Path file) {}

    @Mixin
    private final Home home = new Home();

    @Parameters(index = "0", arity = "0..1", paramLabel = "<slug>", description = "the exercise")
    private @Nullable String slug;

    @Parameters(index = "1", arity = "0..1", paramLabel = "<File.java>", description = "the solution")
    private @Nullable Path file;

    @Option(
            names = "--batch",
            paramLabel = "DIR",
            description = "grade every DIR/<slug>/*.java instead, a JSON line each")
    private @Nullable Path batch;

    @Option(names = "--visible", description = "run the visible tests instead of the hidden ones")
    private boolean visible;

    @Option(names = "--json", description = "print the verdict as JSON")
    private boolean json;

    @Option(names = "--lang", description = "en or zh (default: ${DEFAULT-VALUE})")
    private Language language = Language.EN;

    @Option(names = "--seed", paramLabel = "N", description = "draw the inputs from this seed (default: a new one)")
    private @Nullable Long seed;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Function<Path, GradingDesk> desks;

    /** Creates the command; {@code desks} makes what grades, from the data folder. */
    GradeCommand(Function<Path, GradingDesk> desks) {
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Path folder = home.folder();
        try (GradingDesk desk = desks.apply(folder.resolve("data"))) {
            Catalogue catalogue = Catalogue.open(folder, desk::prepare);
            for (Task task : tasks(catalogue)) {
                print(task, grade(desk, task));
            }
            return 0;
        } catch (ExerciseFault e) {
            throw new UsageFault(String.valueOf(e.getMessage()));
        }
    }

    private List<Task> tasks(Catalogue catalogue) {
        if (batch != null) {
            if (slug != null) {
                throw new UsageFault("--batch takes the slugs from its folders: leave %s out".formatted(slug));
            }
            return batch(catalogue, batch);
        }
        if (slug == null || file == null) {
            throw new UsageFault("name an exercise and a file: gradus grade <slug> <File.java>");
        }
        return List.of(new Task(exercise(catalogue, slug), file));
    }

    private static List<Task> batch(Catalogue catalogue, Path folder) {
        List<Task> tasks = new ArrayList<>();
        for (Path child : children(folder)) {
            if (Files.isDirectory(child)) {
                Exercise exercise = exercise(catalogue, child.getFileName().toString());
                children(child).stream()
                        .filter(source -> source.getFileName().toString().endsWith(".java"))
                        .forEach(source -> tasks.add(new Task(exercise, source)));
            }
        }
        if (tasks.isEmpty()) {
            throw new UsageFault("%s has no file <slug>/<name>.java".formatted(folder));
        }
        return tasks;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UsageFault("the folder %s can not be read".formatted(folder));
        }
    }

    private static Exercise exercise(Catalogue catalogue, String slug) {
        String fault = catalogue.faults().get(slug);
        if (fault != null) {
            throw new UsageFault(fault);
        }
        return catalogue.find(slug).orElseThrow(() -> new UsageFault("there is no exercise " + slug));
    }

    private Verdict grade(GradingDesk desk, Task task) {
        String source = source(task.file());
        Visibility tests = visible ? Visibility.VISIBLE : Visibility.HIDDEN;
        long chosen = seed == null ? Wiring.seeds().getAsLong() : seed;
        return desk.grade(task.exercise(), source, tests, chosen);
    }

    private static String source(Path file) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            throw new UsageFault("the file %s can not be read as UTF-8 text".formatted(file));
        }
        if (Source.isTooLarge(source)) {
            throw new UsageFault("the file %s is over %d bytes".formatted(file, Source.MAX_BYTES));
        }
        Source.textFault(source).ifPresent(fault -> {
            throw new UsageFault("the file %s %s".formatted(file, fault.en()));
        });
        return source;
    }

    private void print(Task task, Verdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        int maxScore = visible ? 0 : task.exercise().maxScore();
        if (json || batch != null) {
            ObjectNode line = VerdictJson.of(task.exercise().slug(), maxScore, verdict, language.id());
            if (batch != null) {
                line.put("file", task.file().toString());
            }
            out.println(line);
        } else {
            new VerdictText(out, language.id()).print(maxScore, verdict);
        }
        out.flush();
    }
}
