package gradus.app.workshop;

import com.fasterxml.jackson.databind.node.TextNode;
import gradus.app.workshop.Signature.Parameter;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first files of an exercise: complete, so that its check runs from the first minute, with a mark at each place that
 * only its author can fill. The templates are in {@code resources/skeleton}, a folder for each {@link Kind}.
 */
public final class Skeleton {

    /** The method that is offered to who does not think of another. */
    public static final String FIRST_METHOD = "double[] apply(double[] x)";

    private static final int LONGEST_TITLE = 80;
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.]+)}}");

    /** What another wrong solution begins with, beside its code. */
    static final String MISCONCEPTION = """
            # TODO(author): the mistake in a few words, and what to think about, without the formula
            name:
              en: "The mistake in a few words"
              zh: "用几个字说明这个错误"
            hint:
              en: "Say what to think about, without the formula."
              zh: "说明该往哪里想，但不给公式。"
            # TODO(author): the hidden tests that it fails in
            fails: []
            # TODO(author): the line of code that makes it wrong
            line: ''
            """;

    private static final String ARGUMENTS_TEST = """
                - name: arguments_areLeftAlone
                  points: 1
                  title: {en: "Arguments are left alone", zh: "不改动参数"}
                  fails:
                    en: "What comes in must stay as it is; results are new arrays."
                    zh: "传入的数组必须保持原样，结果放在新数组中。"
            """;

    private final Answers answers;
    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * What an author is asked first.
     *
     * @param slug the exercise's name in addresses and folders
     * @param title its title
     * @param topic its topic, such as {@code T06}
     * @param difficulty {@code easy}, {@code medium} or {@code hard}
     * @param contract the name of the interface that learners implement
     * @param kind how it is graded
     * @param method the method of the interface; only looked at for {@link Kind#VALUES}
     */
    public record Answers(
            String slug, Words title, String topic, String difficulty, String contract, Kind kind, Signature method) {

        /**
         * Checks what was answered.
         *
         * @throws Refused naming the answer that can not be
         */
        public Answers {
            require(FileName.isSlug(slug), "slug", slug, "lower-case words joined by hyphens", "用连字符连接的小写单词");
            for (String words : List.of(title.en(), title.zh())) {
                boolean fits = !words.isBlank()
                        && words.length() <= LONGEST_TITLE
                        && words.codePoints().noneMatch(Character::isISOControl);
                require(fits, "title", words, "1 to 80 characters", "1 到 80 个字符");
            }
            require(topic.matches("T[0-9]{2}"), "topic", topic, "a topic such as T06", "形如 T06 的主题");
            require(
                    difficulty.matches("easy|medium|hard"),
                    "difficulty",
                    difficulty,
                    "easy, medium or hard",
                    "easy、medium 或 hard");
            require(
                    contract.matches("[A-Z][A-Za-z0-9]{0,59}") && !contract.equals(pascalCase(slug)),
                    "contract",
                    contract,
                    "the name of an interface, and not %s, which is the learner's class".formatted(pascalCase(slug)),
                    "接口的名字，且不能是学习者的类名 " + pascalCase(slug));
        }

        private static void require(boolean fits, String field, String value, String en, String zh) {
            if (!fits) {
                throw new Refused(
                        Refused.Reason.BAD,
                        new Words(
                                "%s: \"%s\" must be %s".formatted(field, value, en),
                                "%s：“%s”应为%s".formatted(field, value, zh)));
            }
        }
    }

    private Skeleton(Answers answers) {
        this.answers = answers;
        Signature method = answers.method();
        values.put("slug", answers.slug());
        values.put("package", "exercise." + answers.slug().replace("-", ""));
        values.put("solution", pascalCase(answers.slug()));
        values.put("contract", answers.contract());
        values.put("title.en", TextNode.valueOf(answers.title().en()).toString());
        values.put("title.zh", TextNode.valueOf(answers.title().zh()).toString());
        values.put("topic", answers.topic());
        values.put("difficulty", answers.difficulty());
        values.put("method", method.java());
        values.put("name", method.name());
        values.put("type", method.type());
        values.put("answer", Signature.example(method.type(), 1));
        values.put("mistake", Signature.example(method.type(), 5));
        values.put("arguments", method.arguments());
        values.put("parameters", parameters(method));
        values.put("arguments.tests", method.arrays().isEmpty() ? "" : ARGUMENTS_TEST);
        values.put("arguments.import", method.arrays().isEmpty() ? "" : "import gradus.judge.kit.Unchanged;\n");
        values.put("arguments.check", method.arrays().isEmpty() ? "" : argumentsCheck(answers.contract(), method));
        values.put("methods", methods("TODO(author): shapes and meaning"));
        values.put("methods.zh", methods("TODO(author)：形状与含义"));
    }

    /** Returns the class name that belongs to {@code slug}. */
    static String pascalCase(String slug) {
        return Arrays.stream(slug.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /**
     * Writes the files of a new exercise below {@code home}.
     *
     * @return their names
     * @throws Refused if there is an exercise of that name, or its files can not be written
     */
    public static Set<FileName> write(Path home, Answers answers) {
        ExerciseFiles there = new ExerciseFiles(home);
        there.requireNew(answers.slug());
        Map<FileName, String> files = of(answers);
        files.forEach((name, text) -> there.write(answers.slug(), name, text));
        return files.keySet();
    }

    /** Returns the files of a new exercise. */
    static Map<FileName, String> of(Answers answers) {
        return new Skeleton(answers).files();
    }

    private Map<FileName, String> files() {
        String solution = pascalCase(answers.slug());
        String kind = answers.kind().id();
        values.put("tests", template(kind + "/tests.yaml").stripTrailing());
        Map<FileName, String> files = new LinkedHashMap<>();
        for (String text :
                List.of("exercise.yaml", "statement.en.md", "statement.zh.md", "editorial.en.md", "editorial.zh.md")) {
            put(files, text, "common/" + text);
        }
        put(files, "contract/%s.java".formatted(answers.contract()), kind + "/Contract.java");
        put(files, "starter/%s.java".formatted(solution), kind + "/Starter.java");
        put(files, "visible-tests/%sVisibleTest.java".formatted(solution), kind + "/VisibleTest.java");
        put(files, "hidden-tests/%sHiddenTest.java".formatted(solution), kind + "/HiddenTest.java");
        put(files, "reference/%s.java".formatted(solution), kind + "/Reference.java");
        put(files, "accepted/another-way/%s.java".formatted(solution), kind + "/Accepted.java");
        put(files, "wrong/typical-mistake/%s.java".formatted(solution), kind + "/Wrong.java");
        put(files, "wrong/typical-mistake/misconception.yaml", kind + "/misconception.yaml");
        return files;
    }

    private void put(Map<FileName, String> files, String name, String template) {
        files.put(FileName.of(name).orElseThrow(), template(template));
    }

    private String template(String name) {
        // in one go: an answer that looks like a place is not filled again
        String text = PLACE.matcher(resource("/skeleton/" + name))
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
        return text.stripTrailing() + "\n";
    }

    private String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("a template asks for " + key);
        }
        return value;
    }

    private static String resource(String name) {
        try (InputStream stream = Skeleton.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parameters(Signature method) {
        return method.parameters().stream()
                .map(each -> "     * @param %s TODO(author): its %s"
                        .formatted(
                                each.name(), each.isArray() ? "shape and meaning; left as it is" : "meaning and range"))
                .collect(Collectors.joining("\n"));
    }

    private static String argumentsCheck(String contract, Signature method) {
        StringBuilder code = new StringBuilder();
        List<Parameter> arrays = method.arrays();
        arrays.forEach(each -> code.append(
                "        %s %s = %s;%n".formatted(each.type(), each.name(), Signature.example(each.type(), 1))));
        arrays.forEach(each ->
                code.append("        Unchanged %1$sBefore = Unchanged.of(\"%1$s\", %1$s);%n".formatted(each.name())));
        String arguments = method.parameters().stream()
                .map(each -> each.isArray() ? each.name() : Signature.example(each.type(), 1))
                .collect(Collectors.joining(", "));
        code.append("        solution.%s(%s);%n".formatted(method.name(), arguments));
        arrays.forEach(each -> code.append("        %sBefore.check();%n".formatted(each.name())));
        return "%n    @Test%n    void arguments_areLeftAlone(%s solution) {%n%s    }%n".formatted(contract, code);
    }

    private String methods(String todo) {
        List<String> heads = switch (answers.kind()) {
            case VALUES -> List.of(answers.method().java());
            case GRADIENT -> List.of("double[] forward(double[] x)", "double[] backward(double[] x, double[] dOut)");
            case STATE -> List.of("double step(double g)");
            case CHANCE -> List.of("double[] draw(int n, RandomGenerator rng)");
        };
        return heads.stream()
                .map(head -> "| `%s` | %s | %s |".formatted(head, todo, todo))
                .collect(Collectors.joining("\n"));
    }
}
