package gradus.app;

import gradus.app.bank.Bank;
import gradus.app.concept.ConceptMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small question bank, with a question of every kind. */
public final class MadeUpBank {

    private static final String TEXTS = """
            difficulty: %s
            prompt: {en: "Which, of %2$s?", zh: "%2$s 中的哪一个？"}
            explanation: {en: "Because of $x$.", zh: "因为 $x$。"}
            """;

    private static final String OPTIONS = """
            options:
              - {text: {en: "The right one", zh: "正确的"}, correct: true}
              - {text: {en: "A wrong one", zh: "错误的"}, why: {en: "It is wrong.", zh: "它是错的。"}}
              - {text: {en: "Another wrong one", zh: "另一个错误的"}, why: {en: "It is, too.", zh: "它也是错的。"}}
            """;

    private MadeUpBank() {}

    /** Writes eleven questions and their concepts below {@code home}, and opens them. */
    public static Bank in(Path home) {
        write(home);
        return Bank.open(home, ConceptMap.open(home));
    }

    /** Writes eleven questions and their concepts below {@code home}. */
    public static void write(Path home) {
        put(home, "concepts.yaml", """
                topics:
                  - id: T01
                    name: {en: "Vectors", zh: "向量"}
                    concepts:
                      - {id: vector-norm, en: "Norms", zh: "范数", needs: []}
                      - {id: softmax, en: "Softmax", zh: "Softmax", needs: [vector-norm]}
                  - id: T07
                    name: {en: "Graphs", zh: "计算图"}
                    concepts:
                      - {id: chain-rule, en: "Chain rule", zh: "链式法则", needs: []}
                """);
        question(home, "T01", "pick-one", "single", "vector-norm", "easy", "", OPTIONS);
        question(home, "T01", "pick-many", "multiple", "vector-norm", "medium", "", OPTIONS);
        question(home, "T01", "a-number", "numeric", "vector-norm", "easy", "", """
                answer: "3 * 4"
                tolerance: integer
                mistakes:
                  - {value: "3 + 4", why: {en: "That is the sum.", zh: "那是和。"}}
                """);
        question(home, "T01", "drawn-number", "parameterised", "softmax", "hard", "", """
                variables: {a: {from: 2, to: 40}, b: {choices: [3, 5, 7]}}
                answer: "a * b"
                check: "b * a"
                tolerance: integer
                """);
        question(home, "T01", "in-order", "ordering", "softmax", "medium", "", """
                items: [{en: "First", zh: "第一"}, {en: "Second", zh: "第二"}, {en: "Third", zh: "第三"}]
                """);
        question(home, "T07", "belonging", "matching", "chain-rule", "medium", "", """
                pairs:
                  - {left: {en: "One", zh: "一"}, right: "1"}
                  - {left: {en: "Two", zh: "二"}, right: "2"}
                  - {left: {en: "Three", zh: "三"}, right: "3"}
                decoys: ["4"]
                """);
        question(home, "T07", "a-formula", "formula", "chain-rule", "hard", "", """
                variables: {y: {from: 0.1, to: 0.9}}
                answer: "y * (1 - y)"
                tex: 'y(1-y)'
                equivalent: ["y - y^2", "y * 1 - y * y"]
                """);
        question(home, "T07", "what-it-returns", "code", "chain-rule", "easy", "", """
                code: |
                  static int twice(int x) {
                      return 2 * x;
                  }
                call: "twice(4)"
                answer: "8"
                """);
        question(home, "T07", "the-bug", "bug", "chain-rule", "medium", "", """
                code: |
                  static int twice(int x) {
                      int y = 2;
                      return x + y;
                  }
                bug: 3
                fix: "    return x * y;"
                call: "twice(4)"
                returns: "8"
                lines:
                  1: {en: "That is the head.", zh: "那是方法头。"}
                  2: {en: "Two is right.", zh: "二是对的。"}
                """);
        question(home, "T07", "about-forgetting", "single", "chain-rule", "easy", "[chain-rule/forgets]", OPTIONS);
        question(home, "T07", "about-halves", "single", "chain-rule", "easy", "[double-it/half]", OPTIONS);
    }

    private static void question(
            Path home,
            String topic,
            String id,
            String kind,
            String concept,
            String difficulty,
            String misconceptions,
            String body) {
        put(
                home,
                "%s/%s.yaml".formatted(topic, id),
                "kind: %s\nconcepts: [%s]\n%s%s%s"
                        .formatted(
                                kind,
                                concept,
                                misconceptions.isEmpty() ? "" : "misconceptions: " + misconceptions + "\n",
                                TEXTS.formatted(difficulty, id),
                                body));
    }

    private static void put(Path home, String name, String text) {
        try {
            Path file = home.resolve("question-bank").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
