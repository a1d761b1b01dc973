package gradus.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.bank.Bank;
import gradus.app.bank.Body;
import gradus.app.bank.Question;
import gradus.app.bank.QuestionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    private static final Importer.Wishes WISHES = new Importer.Wishes("en", "T06", List.of("sigmoid"), "easy", false);
    private static final String TAGS = "// [tag:topic:T06] [tag:concept:sigmoid] [tag:difficulty:hard]\n";

    @TempDir
    private Path home;

    private Importer.Written write(String gift, Importer.Wishes wishes) {
        List<Draft> drafts = Exchange.read(gift, Format.GIFT).drafts();
        return Importer.write(drafts, home, Samples.concepts(), wishes);
    }

    private String file(String name) throws IOException {
        return Files.readString(home.resolve("question-bank").resolve(name));
    }

    @Test
    void single_isWrittenToBeFinished() throws IOException {
        Importer.Written written = write("""
                ::Range of the sigmoid::What is its *range*?{
                =[0, 1]
                ~all numbers#That is the identity's: "wide".
                ~positive ones
                ####Squashed.\\n\\nAnd never 0.}
                """, WISHES);
        assertThat(written.files()).containsExactly("T06/range-of-the-sigmoid.yaml");
        assertThat(file("T06/range-of-the-sigmoid.yaml")).isEqualTo("""
                kind: single
                concepts: [sigmoid]
                difficulty: easy
                prompt:
                  en: |
                    What is its \\*range\\*?
                  zh: |
                    TODO(author) What is its \\*range\\*?
                options:
                  - text: "\\\\[0, 1]"
                    correct: true
                  - text:
                      en: "all numbers"
                      zh: "TODO(author) all numbers"
                    why:
                      en: |
                        That is the identity's: "wide".
                      zh: |
                        TODO(author) That is the identity's: "wide".
                  - text:
                      en: "positive ones"
                      zh: "TODO(author) positive ones"
                    why:
                      en: |
                        TODO(author)
                      zh: |
                        TODO(author)
                explanation:
                  en: |
                    Squashed.

                    And never 0.
                  zh: |
                    TODO(author) Squashed.

                    And never 0.
                """);
    }

    @Test
    void chinese_isWrittenAsChinese() throws IOException {
        write("::range::值域？{#1:0.5}", new Importer.Wishes("zh", "T06", List.of("sigmoid"), "easy", false));
        assertThat(file("T06/range.yaml"))
                .contains(
                        "  en: |\n    TODO(author) 值域？\n  zh: |\n    值域？\nanswer: \"1\"\ntolerance: {absolute: 0.5}\n");
    }

    @Test
    void truth_hasBothLanguagesAtOnce() throws IOException {
        write("::bent::ReLU is linear.{F#No.}", WISHES);
        Question question = QuestionFile.read("T06/bent.yaml", file("T06/bent.yaml"));
        Body.Choice choice = (Body.Choice) question.body();
        assertThat(choice.ordered()).isTrue();
        assertThat(choice.options()).extracting(Body.Option::correct).containsExactly(false, true);
        assertThat(choice.options().get(0).text().markdown().zh()).isEqualTo("对");
    }

    @Test
    void everyKind_isWrittenSoThatItCanBeRead() {
        for (Path sample : Samples.files("samples", ".gift").toList()) {
            Imported imported = Exchange.read(Samples.read(sample), Format.GIFT);
            Importer.Written written = Importer.write(imported.drafts(), home, Samples.concepts(), WISHES);
            assertThat(written.refused()).isEmpty();
            assertThat(written.files()).hasSameSizeAs(imported.drafts());
        }
    }

    @Test
    void whatIsImported_isNotAskedBeforeItIsFinished_andKeepsNobodyElseOut() throws IOException {
        write("::new::ReLU is linear.{F#No.}", WISHES);
        Path whole = home.resolve("question-bank/T06/several-of-four.yaml");
        Files.copy(Samples.FOLDER.resolve("bank/T06/several-of-four.yaml"), whole);
        Bank bank = Bank.open(home, Samples.concepts());
        assertThat(bank.all()).extracting(Question::id).containsExactly("several-of-four");
        assertThat(bank.faults())
                .containsExactlyEntriesOf(
                        java.util.Map.of("T06/new.yaml", "T06/new.yaml: the prompt is still to be written"));
    }

    @Test
    void tags_comeBeforeWishes() throws IOException {
        write(TAGS + "::tagged::Is it?{T}", new Importer.Wishes("en", "T01", List.of("softmax"), "easy", false));
        assertThat(file("T06/tagged.yaml")).contains("concepts: [sigmoid]\ndifficulty: hard\n");
    }

    @Test
    void whatNamesNothing_isRefusedWithWhatToName() {
        Importer.Wishes none = new Importer.Wishes("en", null, List.of(), null, false);
        assertThat(write("::a::Is it?{T}", none).refused())
                .containsExactly("a: it names no topic (a tag such as topic:T06, or the option --topic)");
        assertThat(write("// [tag:topic:T06]\n::a::Is it?{T}", none).refused())
                .singleElement()
                .asString()
                .contains("it names no concept")
                .contains("--concept");
        assertThat(write("// [tag:topic:T06] [tag:concept:sigmoid]\n::a::Is it?{T}", none)
                        .refused())
                .singleElement()
                .asString()
                .contains("how hard")
                .contains("--difficulty");
        assertThat(write("// [tag:topic:../x]\n::a::Is it?{T}", WISHES).refused())
                .containsExactly("a: ../x is no topic of concepts.yaml");
        assertThat(write("// [tag:concept:../x]\n::a::Is it?{T}", WISHES).refused())
                .containsExactly("a: ../x is no concept of concepts.yaml");
        assertThat(home.resolve("question-bank")).doesNotExist();
    }

    @Test
    void existingFiles_areKept_unlessTheyAreToBeReplaced() throws IOException {
        write("::same::Is it?{T}", WISHES);
        String first = file("T06/same.yaml");
        assertThat(write("::same::Is it?{T}", WISHES).refused())
                .containsExactly("same: T06/same.yaml is there already and says the same");
        assertThat(write("::same::Is it not?{T}", WISHES).files()).containsExactly("T06/same-2.yaml");
        assertThat(file("T06/same.yaml")).isEqualTo(first);
        Importer.Wishes replace = new Importer.Wishes("en", "T06", List.of("sigmoid"), "easy", true);
        assertThat(write("::same::Is it really?{T}\n\n::same::And this?{T}", replace)
                        .files())
                .containsExactly("T06/same.yaml", "T06/same-3.yaml");
        assertThat(file("T06/same.yaml")).contains("Is it really?");
    }

    @Test
    void ids_areUniqueInTheWholeBank() {
        write("::same::Is it?{T}", WISHES);
        Importer.Wishes elsewhere = new Importer.Wishes("en", "T01", List.of("sigmoid"), "easy", true);
        assertThat(write("::same::Is it?{T}", elsewhere).files()).containsExactly("T01/same-2.yaml");
    }
}
