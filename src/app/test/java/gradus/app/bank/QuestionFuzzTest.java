package gradus.app.bank;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an author's file holds, it is a question that can be drawn and answered, or a fault: the bank is read on. */
@Timeout(60)
class QuestionFuzzTest {

    private static final int FILES = 700;

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "\n  ",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "|",
            "#",
            "&a",
            "*a",
            "!!int",
            "%",
            "null",
            "~",
            "true",
            "0",
            "-1",
            "1e300",
            ".inf",
            "NaN",
            "99999999999",
            "{{",
            "}}",
            "{{1/0}}",
            "$",
            "$$",
            "en",
            "zh: x",
            "x",
            "step: 1e-9",
            "choices: [1]",
            "correct: true",
            "2^",
            "9^9^9^9",
            "(",
            ")",
            "\0",
            "\t",
            "é",
            "中",
            "<script>",
            "---\n",
            "? ");

    private static String mutated(String yaml, SplittableRandom random) {
        StringBuilder text = new StringBuilder(yaml);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(8));
            text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void readAndAnswer(String yaml) {
        try {
            Variant variant = Variant.of(Sample.read(yaml), 0);
            variant.sight("zh");
            variant.feedback(variant.right(), "en");
        } catch (BankFault | NotAnAnswer said) {
            // as it should be
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenFile_isAQuestionOrAFault(Kind kind) {
        SplittableRandom random = new SplittableRandom(kind.id().hashCode());
        for (int i = 0; i < FILES; i++) {
            String yaml = mutated(Sample.of(kind), random);
            assertThatCode(() -> readAndAnswer(yaml)).as(yaml).doesNotThrowAnyException();
        }
    }
}
