package gradus.app.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptMapTest {

    private static final String TWO_TOPICS = """
            topics:
              - id: T01
                name: {en: "Tools", zh: "工具"}
                concepts:
                  - {id: chain-rule, en: "Chain rule", zh: "链式法则", needs: []}
              - id: T06
                name: {en: "Activations", zh: "激活函数"}
                concepts:
                  - {id: sigmoid, en: "Sigmoid", zh: "Sigmoid 函数", needs: [chain-rule]}
                  - {id: saturation, en: "Saturation", zh: "饱和", needs: [sigmoid, chain-rule]}
            """;

    private static void assertFault(String yaml, String message) {
        assertThatExceptionOfType(ConceptFault.class)
                .isThrownBy(() -> ConceptMap.of(yaml))
                .withMessage("question-bank/concepts.yaml:" + message);
    }

    @Test
    void map_isReadInTheOrderOfTheFile() {
        ConceptMap map = ConceptMap.of(TWO_TOPICS);

        assertThat(map.topics()).extracting(Topic::id).containsExactly("T01", "T06");
        assertThat(map.all()).extracting(Concept::id).containsExactly("chain-rule", "sigmoid", "saturation");
        assertThat(map.find("saturation").orElseThrow().needs()).containsExactly("sigmoid", "chain-rule");
        assertThat(map.find("saturation").orElseThrow().topic()).isEqualTo("T06");
        assertThat(map.topic("T06").orElseThrow().name().zh()).isEqualTo("激活函数");
        assertThat(map.isEmpty()).isFalse();
    }

    @Test
    void whatIsNotThere_isNotFound() {
        ConceptMap map = ConceptMap.of(TWO_TOPICS);

        assertThat(map.find("dropout")).isEmpty();
        assertThat(map.topic("T02")).isEmpty();
        assertThat(map.name("dropout").en()).isEqualTo("dropout");
        assertThat(map.name("sigmoid").zh()).isEqualTo("Sigmoid 函数");
    }

    @Test
    void missingFile_isAMapOfNothing(@TempDir Path home) {
        ConceptMap map = ConceptMap.open(home);

        assertThat(map.isEmpty()).isTrue();
        assertThat(map.topics()).isEmpty();
    }

    @Test
    void file_isRead(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("question-bank"));
        Files.writeString(home.resolve("question-bank/concepts.yaml"), TWO_TOPICS);

        assertThat(ConceptMap.open(home).all()).hasSize(3);
    }

    @Test
    void fileThatIsNoText_isAFault(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("question-bank"));
        Files.write(home.resolve("question-bank/concepts.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});

        assertThatExceptionOfType(ConceptFault.class)
                .isThrownBy(() -> ConceptMap.open(home))
                .withMessageStartingWith("question-bank/concepts.yaml can not be read: ");
    }

    @Test
    void conceptNamedTwice_isAFault() {
        assertFault(TWO_TOPICS.replace("id: saturation", "id: chain-rule"), " names the concept chain-rule twice");
    }

    @Test
    void topicNamedTwice_isAFault() {
        assertFault(TWO_TOPICS.replace("id: T06", "id: T01"), " names the topic T01 twice");
    }

    @Test
    void unknownNeed_isAFault() {
        assertFault(
                TWO_TOPICS.replace("needs: [chain-rule]", "needs: [calculus]"),
                " sigmoid needs calculus, which is no concept");
    }

    @Test
    void cycle_isAFaultThatNamesTheWay() {
        assertFault(
                TWO_TOPICS.replace("needs: []", "needs: [saturation]"),
                " chain-rule needs itself, by way of saturation, sigmoid");
    }

    @Test
    void needOfItself_isAFault() {
        assertFault(TWO_TOPICS.replace("needs: []", "needs: [chain-rule]"), " chain-rule needs itself");
    }

    @Test
    void cycleThatIsReachedFromOutside_isToldWithoutTheWayToIt() {
        assertFault(
                TWO_TOPICS
                        .replace("needs: []", "needs: [sigmoid]")
                        .replace("needs: [chain-rule]", "needs: [saturation]")
                        .replace("needs: [sigmoid, chain-rule]", "needs: [sigmoid]"),
                " sigmoid needs itself, by way of saturation");
    }

    @Test
    void twoWaysToOneConcept_areNoCycle() {
        assertThat(ConceptMap.of(TWO_TOPICS).find("saturation")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: T06 | id: 6 | 6: topics[1].id must be text",
                "id: T06 | id: T6 | 6: topics[1].id is \"T6\" but must be a topic such as T06",
                "id: sigmoid | id: Sigmoid | 9: topics[1].concepts[0].id is \"Sigmoid\" but must be lower-case words joined by hyphens",
                "[sigmoid, chain-rule] | sigmoid | 10: topics[1].concepts[1].needs must be a list",
                "needs: [] | need: [] | 5: topics[0].concepts[0].needs is missing",
                "en: \"Sigmoid\", | '' | 9: topics[1].concepts[0].en is missing",
                "topics: | topic: | 1: topics is missing"
            })
    void brokenFile_isAFaultThatNamesTheLine(String old, String changed, String message) {
        assertThat(TWO_TOPICS).contains(old);
        assertFault(TWO_TOPICS.replace(old, changed), message);
    }
}
