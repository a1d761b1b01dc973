package gradus.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.Verdicts;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredVerdictTest {

    @Test
    void verdict_comesBackWhole() {
        for (Verdict verdict : List.of(
                Verdicts.accepted(Long.MAX_VALUE),
                Verdicts.wrong(Long.MIN_VALUE),
                Verdicts.compileError(0),
                Verdicts.forbidden(1),
                Verdicts.visibleRun(-1))) {
            assertThat(StoredVerdict.fromJson(StoredVerdict.toJson(verdict))).isEqualTo(verdict);
        }
    }

    @Test
    void verdict_ofALaterVersion_isReadable() {
        String json = StoredVerdict.toJson(Verdicts.wrong(7)).replaceFirst("\\{", "{\"aLaterField\":[1],");

        assertThat(StoredVerdict.fromJson(json)).isEqualTo(Verdicts.wrong(7));
    }

    @Test
    void diagnostic_ofAVersionThatSpokeEnglishOnly_isReadable() {
        String json = StoredVerdict.toJson(Verdicts.compileError(7));
        String earlier = json.replace(",\"chinese\":\"找不到符号\"", "");

        assertThat(earlier).isNotEqualTo(json).contains("\"message\":\"cannot find symbol\"}");
        Diagnostic diagnostic = StoredVerdict.fromJson(earlier).diagnostics().get(0);
        assertThat(diagnostic.in("en")).isEqualTo("cannot find symbol");
        assertThat(diagnostic.in("zh")).isEqualTo("cannot find symbol");
    }

    @Test
    void verdict_ofAVersionWithoutGradients_isReadable() {
        String json = StoredVerdict.toJson(Verdicts.wrong(7));
        String earlier = json.replaceAll(",\"gradient\":(null|\\{[^}]*})", "");

        assertThat(earlier).isNotEqualTo(json).doesNotContain("gradient");
        assertThat(StoredVerdict.fromJson(earlier).tests())
                .hasSameSizeAs(Verdicts.wrong(7).tests())
                .extracting(TestResult::gradient)
                .containsOnlyNulls();
    }
}
