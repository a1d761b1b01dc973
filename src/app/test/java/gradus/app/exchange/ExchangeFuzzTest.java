package gradus.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is read, it ends in questions, in refused ones, or in the declared fault. */
class ExchangeFuzzTest {

    private static final int TEXTS = 2_000;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "~",
            "=",
            "#",
            "####",
            "\\",
            "::",
            "->",
            "%50%",
            "%",
            "..",
            ":",
            "\n\n",
            "//",
            "$CATEGORY:",
            "[html]",
            "[markdown]",
            "<",
            ">",
            "</",
            "<p>",
            "<pre>",
            "<li>",
            "<b>",
            "</b>",
            "&",
            "&#x0;",
            "&amp;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "$$",
            "$",
            "`",
            "```\n",
            "\\(",
            "\\)",
            "1e99",
            "\u0000",
            "\ud800",
            "\ufdd3",
            "\u202e",
            "🙂",
            "{{x}}",
            "TODO(author)");

    @Test
    void mutatedFiles_areReadOrRefused() {
        List<Path> files = Stream.concat(Samples.files("samples", ".gift"), Samples.files("samples", ".xml"))
                .toList();
        List<String> texts = files.stream().map(Samples::read).toList();
        Random random = new Random(20_061);
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            int chosen = random.nextInt(files.size());
            String text = mutated(texts.get(chosen), random);
            Format format = Format.ofFile(files.get(chosen).toString()).orElseThrow();
            read += drafts(text, format);
        }
        // mutations that leave nothing to read would test nothing
        assertThat(read).isGreaterThan(TEXTS);
    }

    private static int drafts(String text, Format format) {
        try {
            Imported imported = Exchange.read(text, format);
            imported.drafts()
                    .forEach(draft -> assertThat(QuestionYaml.of(draft, List.of("sigmoid"), "easy", "en"))
                            .contains("prompt:"));
            return imported.drafts().size();
        } catch (ExchangeFault declared) {
            assertThat(declared).hasMessageStartingWith("line ");
            return 0;
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> mutated.deleteCharAt(at);
                case 2 -> mutated.setCharAt(at, (char) random.nextInt(0x3000));
                default -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(40)));
            }
            if (mutated.length() == 0) {
                mutated.append('x');
            }
        }
        return mutated.toString();
    }
}
