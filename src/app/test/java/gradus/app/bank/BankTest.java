package gradus.app.bank;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.concept.ConceptMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTest {

    private static final String CONCEPTS = """
            topics:
              - id: T06
                name: {en: "Activations", zh: "激活函数"}
                concepts:
                  - {id: sigmoid, en: "Sigmoid", zh: "Sigmoid 函数", needs: []}
                  - {id: saturation, en: "Saturation", zh: "饱和", needs: [sigmoid]}
              - id: T07
                name: {en: "Losses", zh: "损失函数"}
                concepts: []
            """;

    @TempDir
    Path home;

    @BeforeEach
    void writeConcepts() {
        write("concepts.yaml", CONCEPTS);
    }

    private void write(String file, String text) {
        try {
            Path path = home.resolve("question-bank").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bank open() {
        return Bank.open(home, ConceptMap.open(home));
    }

    @Test
    void questions_areListedById() {
        write("T07/one.yaml", Sample.SINGLE);
        write("T06/two.yaml", Sample.NUMERIC);
        write("T06/bug-in-it.yaml", Sample.BUG);

        Bank bank = open();

        assertThat(bank.faults()).isEmpty();
        assertThat(bank.all()).extracting(Question::id).containsExactly("bug-in-it", "one", "two");
        assertThat(bank.find("one").orElseThrow().topic()).isEqualTo("T07");
        assertThat(bank.find("three")).isEmpty();
    }

    @Test
    void noFolder_isABankOfNothing(@TempDir Path empty) {
        Bank bank = Bank.open(empty, ConceptMap.open(empty));

        assertThat(bank.all()).isEmpty();
        assertThat(bank.faults()).isEmpty();
        assertThat(BankReport.of(bank, List.of()).faults())
                .containsExactly(
                        "question-bank/concepts.yaml is missing: it names what exercises and questions are about");
    }

    @Test
    void faultyFile_isLeftOut_andSaysWhy() {
        write("T06/good.yaml", Sample.SINGLE);
        write("T06/bad.yaml", Sample.changed(Kind.SINGLE, "difficulty: easy", "difficulty: none"));
        write("T06/empty.yaml", "");
        write("T06/Bad-Name.yaml", Sample.SINGLE);

        Bank bank = open();

        assertThat(bank.all()).extracting(Question::id).containsExactly("good");
        assertThat(bank.faults())
                .containsOnlyKeys("T06/bad.yaml", "T06/empty.yaml", "T06/Bad-Name.yaml")
                .containsEntry(
                        "T06/bad.yaml", "T06/bad.yaml:3: difficulty is \"none\" but must be easy, medium or hard")
                .containsEntry("T06/empty.yaml", "T06/empty.yaml:1: the file must be a map of keys and values")
                .containsEntry(
                        "T06/Bad-Name.yaml",
                        "T06/Bad-Name.yaml: must be <topic>/<id>.yaml, such as T06/sigmoid-range.yaml");
    }

    @Test
    void fileThatIsNoText_isLeftOut() throws IOException {
        write("T06/good.yaml", Sample.SINGLE);
        Files.write(home.resolve("question-bank/T06/latin.yaml"), "prompt: é".getBytes(StandardCharsets.ISO_8859_1));

        Bank bank = open();

        assertThat(bank.all()).hasSize(1);
        assertThat(bank.faults().get("T06/latin.yaml")).startsWith("T06/latin.yaml: can not be read as UTF-8 text: ");
    }

    @Test
    void idOfTwoTopics_isAFaultOfTheSecond() {
        write("T06/same.yaml", Sample.SINGLE);
        write("T07/same.yaml", Sample.MULTIPLE);

        Bank bank = open();

        assertThat(bank.find("same").orElseThrow().kind()).isEqualTo(Kind.SINGLE);
        assertThat(bank.faults())
                .isEqualTo(Map.of("T07/same.yaml", "T07/same.yaml: the id same is another question's, in T06"));
    }

    @Test
    void unknownTopicOrConcept_isAFault() {
        write("T09/where.yaml", Sample.SINGLE);
        write("T06/what.yaml", Sample.changed(Kind.SINGLE, "[sigmoid]", "[sigmoid, softplus]"));

        assertThat(open().faults().values())
                .containsExactlyInAnyOrder(
                        "T09/where.yaml: T09 is no topic of concepts.yaml",
                        "T06/what.yaml: softplus is no concept of concepts.yaml");
    }

    @Test
    void questionThatCanNotBeDrawn_isLeftOut() {
        write("T06/never.yaml", Sample.changed(Kind.PARAMETERISED, "steps != S", "steps < 0"));

        Bank bank = open();

        assertThat(bank.all()).isEmpty();
        assertThat(bank.faults().values())
                .containsExactly("T06/never.yaml: constraints: no draw in 5000 satisfies them");
    }

    @Test
    void filesElsewhere_areNoQuestions() {
        write("README.yaml", "x");
        write("T06/notes.md", "x");
        write("T06/deeper/one.yaml", "x");
        write("T06/good.yaml", Sample.SINGLE);

        Bank bank = open();

        assertThat(bank.all()).hasSize(1);
        assertThat(bank.faults()).isEmpty();
    }

    @Test
    void readAgain_takesWhatIsNew_andForgetsWhatIsGone() throws IOException {
        write("T06/old.yaml", Sample.SINGLE);
        write("T06/mended.yaml", "kind: none");
        Bank bank = open();
        assertThat(bank.faults()).containsOnlyKeys("T06/mended.yaml");

        Files.delete(home.resolve("question-bank/T06/old.yaml"));
        write("T06/mended.yaml", Sample.NUMERIC);
        bank.read();

        assertThat(bank.all()).extracting(Question::id).containsExactly("mended");
        assertThat(bank.faults()).isEmpty();
    }

    @Test
    void report_countsAndTellsAllFaults() {
        write("T06/one.yaml", Sample.SINGLE);
        write("T06/two.yaml", Sample.MULTIPLE);
        write("T07/three.yaml", Sample.SINGLE);
        write("T07/four.yaml", "kind: none");

        BankReport report = BankReport.of(open(), List.of("adam/no-epsilon"));

        assertThat(report.total()).isEqualTo(3);
        assertThat(report.byKind())
                .containsEntry("single", 2L)
                .containsEntry("multiple", 1L)
                .hasSize(2);
        assertThat(report.byTopic())
                .containsEntry("T06", 2L)
                .containsEntry("T07", 1L)
                .hasSize(2);
        assertThat(report.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("T07/four.yaml:1: kind is \"none\""))
                .contains("T06/two.yaml: sigmoid-backward/input-instead-of-output is no misconception of an exercise");
    }
}
