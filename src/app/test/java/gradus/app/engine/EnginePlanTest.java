package gradus.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginePlanTest {

    private static final String TWO_PARTS = """
            parts:
              - id: data
                stage: start
                name: {en: "Data", zh: "数据"}
                about: {en: "Serves batches.", zh: "送出批次。"}
                pieces:
                  - {slug: mini-batches, role: {en: "every sample once", zh: "每个样本一次"}}
              - id: optimisers
                stage: update
                name: {en: "Optimisers", zh: "优化器"}
                about: {en: "Better weights.", zh: "更好的权重。"}
                pieces:
                  - {slug: adam}
                  - {slug: adagrad}
            """;

    private static void assertFault(String yaml, String message) {
        assertThatExceptionOfType(EngineFault.class)
                .isThrownBy(() -> EnginePlan.of(yaml))
                .withMessage("exercises/engine.yaml:" + message);
    }

    @Test
    void plan_isReadInTheOrderOfTheFile() {
        EnginePlan plan = EnginePlan.of(TWO_PARTS);

        assertThat(plan.parts()).extracting(Part::id).containsExactly("data", "optimisers");
        assertThat(plan.parts()).extracting(Part::stage).containsExactly(Stage.START, Stage.UPDATE);
        assertThat(plan.parts().get(1).name().zh()).isEqualTo("优化器");
        assertThat(plan.parts().get(1).about().en()).isEqualTo("Better weights.");
        assertThat(plan.parts().get(1).slots()).extracting(Part.Slot::slug).containsExactly("adam", "adagrad");
        assertThat(Objects.requireNonNull(plan.parts().get(0).slots().get(0).role())
                        .zh())
                .isEqualTo("每个样本一次");
        assertThat(plan.parts().get(1).slots().get(0).role()).isNull();
    }

    @Test
    void missingFile_isAPlanOfNothing(@TempDir Path home) {
        assertThat(EnginePlan.open(home).parts()).isEmpty();
    }

    @Test
    void file_isRead(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("exercises"));
        Files.writeString(home.resolve("exercises/engine.yaml"), TWO_PARTS);

        assertThat(EnginePlan.open(home)).isEqualTo(EnginePlan.of(TWO_PARTS));
    }

    @Test
    void fileThatIsNoText_isAFault(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("exercises"));
        Files.write(home.resolve("exercises/engine.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});

        assertThatExceptionOfType(EngineFault.class)
                .isThrownBy(() -> EnginePlan.open(home))
                .withMessageStartingWith("exercises/engine.yaml can not be read: ");
    }

    @Test
    void partNamedTwice_isAFault() {
        assertFault(TWO_PARTS.replace("id: optimisers", "id: data"), " names the part data twice");
    }

    @Test
    void pieceOfTwoParts_isAFaultThatNamesBoth() {
        assertFault(
                TWO_PARTS.replace("slug: adam", "slug: mini-batches"),
                " names the piece mini-batches twice, in data and in optimisers");
        assertFault(
                TWO_PARTS.replace("slug: adagrad", "slug: adam"),
                " names the piece adam twice, in optimisers and in optimisers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage: update | stage: sideways | 9: parts[1].stage is \"sideways\" but must be one of start, forward, loss, backward, update, around",
                "id: data | id: Data | 2: parts[0].id is \"Data\" but must be lower-case words joined by hyphens",
                "slug: adam | slug: Adam | 13: parts[1].pieces[0].slug is \"Adam\" but must be lower-case words joined by hyphens",
                "slug: adam | slog: adam | 13: parts[1].pieces[0].slug is missing",
                "about: {en: \"Better weights.\", zh | about: {zh | 11: parts[1].about.en is missing",
                "role: {en: \"every sample once\", zh | role: {en | 7: parts[0].pieces[0].role.zh is missing",
                "role: {en | rule: {en | 7: parts[0].pieces[0].rule is not a key of this place; expected slug, role",
                "parts: | part: | 1: parts is missing"
            })
    void brokenFile_isAFaultThatNamesTheLine(String old, String changed, String message) {
        assertThat(TWO_PARTS).contains(old);
        assertFault(TWO_PARTS.replace(old, changed), message);
    }
}
