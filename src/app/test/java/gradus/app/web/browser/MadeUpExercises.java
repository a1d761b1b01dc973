package gradus.app.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small exercises in the format of the real ones: enough for pages, not for learning anything. */
final class MadeUpExercises {

    private MadeUpExercises() {}

    /** Writes {@code exercises} and {@code reference-solutions} into {@code home}. */
    static void write(Path home) throws IOException {
        write(home, "double-it", "DoubleIt", "T01", "easy", "Double it", "加倍");
        write(home, "row-means", "RowMeans", "T02", "medium", "Row means", "行均值");
        write(home, "long-steps", "LongSteps", "T02", "hard", "Long steps", "大步长");
    }

    private static void write(
            Path home, String slug, String solution, String topic, String difficulty, String title, String titleZh)
            throws IOException {
        Path exercise = home.resolve("exercises").resolve(slug);
        String header = "package exercise.%s;\n\n".formatted(slug.replace("-", ""));
        put(exercise.resolve("exercise.yaml"), YAML.formatted(title, titleZh, topic, difficulty, solution));
        put(exercise.resolve("statement.en.md"), STATEMENT);
        put(exercise.resolve("statement.zh.md"), STATEMENT_ZH);
        put(
                exercise.resolve("contract/Doubling.java"),
                header + "/** Doubles. */\npublic interface Doubling {\n    double twice(double x);\n}\n");
        put(exercise.resolve("starter").resolve(solution + ".java"), header + SOLUTION.formatted(solution, "0"));
        put(
                exercise.resolve("visible-tests/VisibleTest.java"),
                header + "class VisibleTest {\n    void small() {}\n}\n");
        put(
                exercise.resolve("hidden-tests/HiddenTest.java"),
                header + "class HiddenTest {\n    void SECRET_OF_THE_JUDGE() {}\n}\n");
        Path solutions = home.resolve("reference-solutions").resolve(slug);
        String right = header + SOLUTION.formatted(solution, "2 * x");
        put(solutions.resolve("reference").resolve(solution + ".java"), right);
        put(
                solutions.resolve("accepted/sum").resolve(solution + ".java"),
                header + SOLUTION.formatted(solution, "x + x"));
        put(
                solutions.resolve("wrong/half").resolve(solution + ".java"),
                header + SOLUTION.formatted(solution, "x / 2"));
        put(solutions.resolve("wrong/half/misconception.yaml"), MISCONCEPTION);
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static final String SOLUTION = """
            public final class %s implements Doubling {
                @Override
                public double twice(double x) {
                    return %s;
                }
            }
            """;

    private static final String MISCONCEPTION = """
            name: {en: "Halves instead of doubling", zh: "把加倍写成了减半"}
            hint: {en: "Which way does the arrow point?", zh: "箭头指向哪一边？"}
            fails: [anyNumber]
            """;

    private static final String YAML = """
            title: {en: "%s", zh: "%s"}
            topic: %s
            concepts: [doubling, number-lines]
            difficulty: %s
            prerequisites: [double-it, not-written-yet]
            contract: Doubling
            solution: %s
            hints:
              - {en: "Think of a mirror.", zh: "想想镜子。"}
              - {en: "Add it to itself.", zh: "与自身相加。"}
              - {en: "Two times x.", zh: "二乘以 x。"}
            tests:
              visible:
                - name: small
                  title: {en: "Small numbers", zh: "小的数"}
                  fails: {en: "Try 3 by hand.", zh: "先手算 3。"}
              hidden:
                - name: anyNumber
                  points: 2
                  title: {en: "Any number", zh: "任意的数"}
                  fails: {en: "Some number is not doubled.", zh: "有的数没有加倍。"}
                - name: zeroStays
                  points: 1
                  title: {en: "Zero stays zero", zh: "零还是零"}
                  fails: {en: "Twice zero is zero.", zh: "零的两倍是零。"}
            """;

    private static final String STATEMENT = """
            Doubling is where it begins: $y = 2x$. Everything after that is more of the same.

            ## The formula

            $$\\frac{dy}{dx} = 2$$

            What cannot be read stays as it is: $\\nosuchcommand{x}$.

            | x | y |
            |---|---|
            | 3 | 6 |

            ```java
            double y = 2 * x;
            ```
            """;

    private static final String STATEMENT_ZH = """
            一切从加倍开始：$y = 2x$。

            ## 公式

            $$\\frac{dy}{dx} = 2$$
            """;
}
