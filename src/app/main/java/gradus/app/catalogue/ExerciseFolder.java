package gradus.app.catalogue;

import gradus.app.catalogue.Exercise.Description;
import gradus.app.yaml.YamlNode;
import gradus.judge.ExerciseFault;
import gradus.judge.ExerciseSpec;
import gradus.judge.ExerciseSpec.EquivalentMutant;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.judge.Limits;
import gradus.judge.policy.Group;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one exercise from {@code exercises/<slug>} and {@code reference-solutions/<slug>}. */
final class ExerciseFolder {

    private static final String METHOD = "[a-z][A-Za-z0-9_]*";
    private static final String METHOD_WORDS = "the name of a test method";
    private static final int HINTS = 3;
    private static final String UNFINISHED = "TODO(author)";

    private final String slug;
    private final Path exercise;
    private final Path solutions;
    private final String packageName;

    private ExerciseFolder(Path home, String slug) {
        this.slug = slug;
        this.exercise = home.resolve("exercises").resolve(slug);
        this.solutions = home.resolve("reference-solutions").resolve(slug);
        this.packageName = "exercise." + slug.replace("-", "");
    }

    /** What the folders say, not compiled yet. */
    record Parts(Description description, ExerciseSpec spec) {}

    /**
     * Reads the exercise {@code slug}.
     *
     * @throws ExerciseFault naming the file and the key, if anything is missing, unknown or wrong
     */
    static Parts read(Path home, String slug) {
        if (!slug.matches(YamlNode.ID)) {
            throw new ExerciseFault(slug, "the folder's name must be " + YamlNode.ID_WORDS);
        }
        return new ExerciseFolder(home, slug).read();
    }

    /**
     * Returns what is wrong with the folders of {@code slug}: the first fault of each of their parts, where {@link #read}
     * stops at the first of all.
     */
    static List<String> faults(Path home, String slug) {
        if (!slug.matches(YamlNode.ID)) {
            return List.of("the folder's name must be " + YamlNode.ID_WORDS);
        }
        ExerciseFolder folder = new ExerciseFolder(home, slug);
        String solution = folder.pascalCase();
        Set<String> faults = new LinkedHashSet<>();
        Stream.<Runnable>of(
                        () -> folder.description(folder.main()),
                        () -> folder.tests(folder.main().map("tests")),
                        () -> folder.html("statement.en.md"),
                        () -> folder.html("statement.zh.md"),
                        folder::editorial,
                        () -> folder.sources(
                                folder.exercise.resolve("contract"),
                                folder.main().text("contract")),
                        () -> folder.source(folder.exercise.resolve("starter").resolve(solution + ".java")),
                        () -> folder.sources(folder.exercise.resolve("visible-tests"), null),
                        () -> folder.sources(folder.exercise.resolve("hidden-tests"), null),
                        () -> folder.sources(folder.solutions.resolve("reference"), solution),
                        () -> folder.accepted(solution),
                        folder::read)
                .forEach(part -> collect(part, faults));
        for (Path wrong : folder.wrongFolders()) {
            collect(
                    () -> folder.wrongSolution(
                            wrong, solution, folder.tests(folder.main().map("tests"))),
                    faults);
        }
        return List.copyOf(faults);
    }

    private static void collect(Runnable part, Set<String> faults) {
        try {
            part.run();
        } catch (ExerciseFault fault) {
            faults.add(fault.reason());
        }
    }

    private List<Path> wrongFolders() {
        Path wrong = solutions.resolve("wrong");
        return Files.isDirectory(wrong) ? folders(wrong) : List.of();
    }

    /** Returns a name for all that is in the folders of {@code slug}: another one as soon as a byte of it is another. */
    static String fingerprint(Path home, String slug) {
        ExerciseFolder folder = new ExerciseFolder(home, slug);
        return Fingerprint.of(List.of(folder.exercise, folder.solutions));
    }

    /** Returns each line with the mark of a skeleton that nobody has replaced yet. */
    static List<String> unfinished(Path home, String slug) {
        ExerciseFolder folder = new ExerciseFolder(home, slug);
        List<String> unfinished = new ArrayList<>();
        for (Path file : Fingerprint.files(List.of(folder.exercise, folder.solutions))) {
            List<String> lines = folder.text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int mark = lines.get(i).indexOf(UNFINISHED);
                if (mark >= 0) {
                    String left =
                            lines.get(i).substring(mark + UNFINISHED.length()).replaceFirst("\\s*(\\*/|\\|.*)$", "");
                    unfinished.add("%s:%d: is still to be written%s"
                            .formatted(folder.shown(file), i + 1, left.stripTrailing()));
                }
            }
        }
        return unfinished;
    }

    private YamlNode main() {
        return yaml(exercise.resolve("exercise.yaml"));
    }

    private Parts read() {
        YamlNode yaml = main();
        Description description = description(yaml);
        ExerciseSpec spec = spec(yaml);
        yaml.done();
        return new Parts(description, spec);
    }

    private Description description(YamlNode yaml) {
        List<Words> hints = yaml.listOfWords("hints");
        if (hints.size() != HINTS) {
            throw new ExerciseFault(
                    slug, "exercise.yaml: hints has %d steps but must have %d".formatted(hints.size(), HINTS));
        }
        return new Description(
                yaml.words("title"),
                yaml.text("topic", "T[0-9]{2}", "a topic such as T06"),
                yaml.texts("concepts", YamlNode.ID, YamlNode.ID_WORDS),
                Difficulty.valueOf(yaml.text("difficulty", "easy|medium|hard", "easy, medium or hard")
                        .toUpperCase(Locale.ROOT)),
                yaml.texts("prerequisites", YamlNode.ID, YamlNode.ID_WORDS),
                hints,
                new Words(html("statement.en.md"), html("statement.zh.md")),
                editorial());
    }

    private ExerciseSpec spec(YamlNode yaml) {
        String contract = yaml.text("contract", "[A-Z][A-Za-z0-9]*", "the simple name of the contract's interface");
        String solution = yaml.text("solution", pascalCase(), pascalCase() + ", the slug as a class name");
        List<TestSpec> tests = tests(yaml.map("tests"));
        return new ExerciseSpec(
                slug,
                contract,
                solution,
                sources(exercise.resolve("contract"), contract),
                source(exercise.resolve("starter").resolve(solution + ".java")),
                sources(exercise.resolve("visible-tests"), null),
                sources(exercise.resolve("hidden-tests"), null),
                tests,
                sources(solutions.resolve("reference"), solution),
                accepted(solution),
                wrong(solution, tests),
                equivalent(yaml),
                limits(yaml.optionalMap("limits")),
                allows(yaml));
    }

    private String pascalCase() {
        return Arrays.stream(slug.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private List<TestSpec> tests(YamlNode yaml) {
        List<TestSpec> tests = new ArrayList<>();
        tests.addAll(yaml.maps("visible", test -> test(test, Visibility.VISIBLE)));
        tests.addAll(yaml.maps("hidden", test -> test(test, Visibility.HIDDEN)));
        yaml.done();
        Set<String> names = new HashSet<>();
        for (TestSpec test : tests) {
            if (!names.add(test.name())) {
                throw yaml.fault("names %s twice; a test's name is unique in its exercise".formatted(test.name()));
            }
        }
        for (Visibility visibility : Visibility.values()) {
            if (tests.stream().noneMatch(test -> test.visibility() == visibility)) {
                throw yaml.fault("has no %s test".formatted(visibility.id()));
            }
        }
        return tests;
    }

    private static TestSpec test(YamlNode yaml, Visibility visibility) {
        return new TestSpec(
                yaml.text("name", METHOD, METHOD_WORDS),
                visibility,
                visibility == Visibility.HIDDEN ? yaml.integer("points", 1) : 0,
                yaml.words("title"),
                yaml.words("fails"),
                yaml.probabilityOr("falseAlarm", 0));
    }

    private static Limits limits(@Nullable YamlNode yaml) {
        if (yaml == null) {
            return Limits.DEFAULT;
        }
        Limits limits = new Limits(
                yaml.integerOr("callMillis", Limits.DEFAULT.callMillis()),
                yaml.integerOr("testMillis", Limits.DEFAULT.testMillis()),
                yaml.integerOr("totalMillis", Limits.DEFAULT.totalMillis()),
                yaml.integerOr("outputChars", Limits.DEFAULT.outputChars()));
        yaml.done();
        return limits;
    }

    private static List<EquivalentMutant> equivalent(YamlNode yaml) {
        return yaml.mapsOrNone(
                "equivalent",
                mutant -> new EquivalentMutant(mutant.text("source"), mutant.text("mutation"), mutant.text("reason")));
    }

    private static Set<Group> allows(YamlNode yaml) {
        List<String> ids = Arrays.stream(Group.values()).map(Group::id).toList();
        return yaml.textsOrNone("allows", String.join("|", ids), "one of " + String.join(", ", ids)).stream()
                .map(id -> Group.of(id).orElseThrow())
                .collect(Collectors.toSet());
    }

    private Map<String, Map<String, String>> accepted(String solution) {
        Map<String, Map<String, String>> accepted = new LinkedHashMap<>();
        for (Path variant : folders(solutions.resolve("accepted"))) {
            accepted.put(name(variant), sources(variant, solution));
        }
        return accepted;
    }

    private List<WrongSolution> wrong(String solution, List<TestSpec> tests) {
        List<WrongSolution> wrong = new ArrayList<>();
        for (Path folder : folders(solutions.resolve("wrong"))) {
            wrong.add(wrongSolution(folder, solution, tests));
        }
        return wrong;
    }

    private WrongSolution wrongSolution(Path folder, String solution, List<TestSpec> tests) {
        YamlNode yaml = yaml(folder.resolve("misconception.yaml"));
        Misconception misconception = new Misconception(name(folder), yaml.words("name"), yaml.words("hint"));
        List<String> fails = yaml.texts("fails", METHOD, METHOD_WORDS);
        String line = yaml.textOrNone("line");
        yaml.done();
        if (fails.isEmpty()) {
            throw yaml.fault("has an empty list fails; a wrong solution fails at least one hidden test");
        }
        for (String name : fails) {
            if (tests.stream().noneMatch(test -> isHidden(test, name))) {
                throw yaml.fault("says that %s fails, which is no hidden test of exercise.yaml".formatted(name));
            }
        }
        return new WrongSolution(misconception, fails, line, sources(folder, solution));
    }

    private static boolean isHidden(TestSpec test, String name) {
        return test.visibility() == Visibility.HIDDEN && test.name().equals(name);
    }

    private @Nullable Words editorial() {
        // an author writes it last; check asks for it
        boolean begun =
                Stream.of("editorial.en.md", "editorial.zh.md").anyMatch(file -> Files.exists(exercise.resolve(file)));
        return begun ? new Words(html("editorial.en.md"), html("editorial.zh.md")) : null;
    }

    private String html(String file) {
        try {
            return Markdown.toHtml(text(exercise.resolve(file)));
        } catch (IllegalArgumentException e) {
            throw new ExerciseFault(slug, "%s: %s".formatted(file, e.getMessage()));
        }
    }

    /** Returns the sources in {@code folder} by file name; {@code needed} is a class that must be among them. */
    private Map<String, String> sources(Path folder, @Nullable String needed) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Path file : children(folder)) {
            if (name(file).endsWith(".java")) {
                sources.put(name(file), source(file));
            }
        }
        if (needed != null && !sources.containsKey(needed + ".java")) {
            throw new ExerciseFault(slug, "%s has no %s.java".formatted(shown(folder), needed));
        }
        if (sources.isEmpty()) {
            throw new ExerciseFault(slug, "%s has no Java file".formatted(shown(folder)));
        }
        return sources;
    }

    private String source(Path file) {
        String source = text(file);
        String declaration = "package " + packageName + ";";
        if (source.lines().noneMatch(line -> line.strip().equals(declaration))) {
            throw new ExerciseFault(
                    slug, "%s must be in the package of the exercise: %s".formatted(shown(file), declaration));
        }
        return source;
    }

    private YamlNode yaml(Path file) {
        return YamlNode.read(shown(file), text(file), message -> new ExerciseFault(slug, message));
    }

    private String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ExerciseFault(slug, "%s is missing".formatted(shown(file)));
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ExerciseFault(
                    slug, "%s can not be read as UTF-8 text: %s".formatted(shown(file), e.getMessage()));
        }
    }

    private List<Path> folders(Path folder) {
        return children(folder).stream().filter(Files::isDirectory).toList();
    }

    private List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ExerciseFault(slug, "the folder %s is missing".formatted(shown(folder)));
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new ExerciseFault(slug, "the folder %s can not be read: %s".formatted(shown(folder), e.getMessage()));
        }
    }

    /** Returns the path as an author knows it: below the exercise's folder, or below {@code reference-solutions}. */
    private String shown(Path file) {
        return file.startsWith(exercise)
                ? exercise.relativize(file).toString()
                : Path.of("reference-solutions", slug)
                        .resolve(solutions.relativize(file))
                        .toString();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
