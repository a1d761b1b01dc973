package gradus.app.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradus.wire.verdict.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SkeletonTest {

    private static Skeleton.Answers answers(
            String slug, String title, String topic, String difficulty, String contract) {
        return new Skeleton.Answers(
                slug,
                new Words(title, title),
                topic,
                difficulty,
                contract,
                Kind.VALUES,
                Signature.of(Skeleton.FIRST_METHOD));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKind_hasAllFiles_withEachPlaceFilled(Kind kind) {
        Skeleton.Answers answers = new Skeleton.Answers(
                "root-mean-square",
                new Words("Root \"mean\" {{square}}: a # test", "均方根"),
                "T01",
                "medium",
                "Rms",
                kind,
                Signature.of("double rms(double[][] x, boolean centred)"));
        Map<FileName, String> files = Skeleton.of(answers);
        assertThat(files).hasSize(13);
        assertThat(files.get(FileName.of("exercise.yaml").orElseThrow()))
                .contains("en: \"Root \\\"mean\\\" {{square}}: a # test\"");
        files.forEach((name, text) -> {
            assertThat(text.replace("{{square}}", ""))
                    .as(name.text())
                    .doesNotContainPattern("\\{\\{[a-z.]+}}")
                    .endsWith("\n");
            assertThat(text).as(name.text()).doesNotContain("\t", " \n");
        });
        assertThat(files.get(FileName.of("reference/RootMeanSquare.java").orElseThrow()))
                .contains("public final class RootMeanSquare implements Rms {");
    }

    @ParameterizedTest
    @CsvSource({
        "Bad Slug, A title, T06, easy, Piece, slug",
        "good-slug, '', T06, easy, Piece, title",
        "good-slug, A title, 6, easy, Piece, topic",
        "good-slug, A title, T06, simple, Piece, difficulty",
        "good-slug, A title, T06, easy, piece, contract",
        "good-slug, A title, T06, easy, GoodSlug, contract",
    })
    void answerThatCanNotBe_isNamed(
            String slug, String title, String topic, String difficulty, String contract, String field) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answers(slug, title, topic, difficulty, contract))
                .withMessageStartingWith(field + ": ");
    }

    @Test
    void titleOfSeveralLines_isRefused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> answers("a", "one\ntwo", "T06", "easy", "Piece"));
    }
}
