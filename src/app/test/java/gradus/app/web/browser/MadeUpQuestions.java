package gradus.app.web.browser;

import gradus.app.MadeUpBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the questions of {@link MadeUpBank} and one about the topic of the made-up exercises: three topics make a radar. */
final class MadeUpQuestions {

    /** How many there are. */
    static final int ALL = 12;

    private MadeUpQuestions() {}

    static void write(Path home) throws IOException {
        MadeUpBank.write(home);
        Path bank = home.resolve("question-bank");
        Files.writeString(bank.resolve("concepts.yaml"), """
                  - id: T02
                    name: {en: "Numbers", zh: "数"}
                    concepts:
                      - {id: doubling, en: "Doubling", zh: "加倍", needs: []}
                      - {id: number-lines, en: "Number lines", zh: "数轴", needs: [doubling]}
                """, StandardOpenOption.APPEND);
        Files.createDirectories(bank.resolve("T02"));
        Files.writeString(bank.resolve("T02/about-doubling.yaml"), """
                kind: single
                concepts: [doubling]
                difficulty: easy
                prompt: {en: "Which, of about-doubling?", zh: "about-doubling 中的哪一个？"}
                explanation: {en: "Because of $x$.", zh: "因为 $x$。"}
                options:
                  - {text: {en: "The right one", zh: "正确的"}, correct: true}
                  - {text: {en: "A wrong one", zh: "错误的"}, why: {en: "It is wrong.", zh: "它是错的。"}}
                  - {text: {en: "Another wrong one", zh: "另一个错误的"}, why: {en: "It is, too.", zh: "它也是错的。"}}
                """);
    }
}
