package gradus.app.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlLinesTest {

    private static final String YAML = """
            # a comment
            title: {en: "One",
              zh: "一"}
            code: |
              a: b
              - c
            tests:
              hidden:
                - name: first
                  points: 3
                - {name: second}
            """;

    @ParameterizedTest
    @CsvSource({
        "title, 2",
        "title.en, 2",
        "title.zh, 3",
        "code, 4",
        "code.a, 4",
        "tests, 7",
        "tests.hidden, 8",
        "tests.hidden[0], 9",
        "tests.hidden[0].points, 10",
        "tests.hidden[1].name, 11",
        "tests.hidden[1].points, 11",
        "tests.hidden[2], 8",
        "tests.hidden[-1], 8",
        "tests.hidden[99999999999], 8",
        "tests.hidden[x], 8",
        "tests[0], 7",
        "nowhere, 1",
        "nowhere[, 1",
        "a[b.c], 1"
    })
    void place_hasALine_orThatOfWhatHoldsIt(String path, int line) {
        assertThat(YamlLines.lineOf(YAML, path)).isEqualTo(line);
    }

    @Test
    void textThatIsNotYaml_hasTheFirstLine() {
        assertThat(YamlLines.lineOf("a: [", "a")).isEqualTo(1);
        assertThat(YamlLines.lineOf("", "a")).isEqualTo(1);
    }
}
