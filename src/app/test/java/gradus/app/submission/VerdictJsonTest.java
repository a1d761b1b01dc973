package gradus.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.app.Verdicts;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void wrongVerdict_inEnglish() throws Exception {
        JsonNode expected = JSON.readTree("""
                {"exercise": "chain-rule", "verdict": "wrong", "score": 2, "maxScore": 5, "message": "Nearly",
                 "tests": [
                   {"name": "agrees", "title": "Agrees", "visibility": "hidden", "outcome": "failed", "cause": null, "points": 0,
                    "maxPoints": 3, "message": "It does not", "diagnosis": "Exactly half",
                    "misconception": {"id": "forgets", "name": "Forgets a factor", "hint": "Count them"},
                    "thrown": {"type": "java.lang.ArithmeticException", "message": "/ by zero",
                               "frames": [{"method": "backward", "line": 12}]},
                    "detail": null,
                    "gradient": {"name": "dX", "shape": [2, 3],
                      "summary": "dX has 6 entries; of the 5 compared here, 3 disagree with the numerical gradient: [0][1], [0][2], [1][0]; 1 of them has the right size and the opposite sign, 1 of them is NaN or infinite.",
                      "rows": [["agrees", "differs", "opposite"], ["not_a_number", "agrees", "unknown"]]}},
                   {"name": "keepsItsInput", "title": "keepsItsInput", "visibility": "hidden", "outcome": "passed", "cause": null,
                    "points": 2, "maxPoints": 2, "message": "", "diagnosis": null, "misconception": null,
                    "thrown": null, "detail": null, "gradient": null}],
                 "diagnostics": [], "output": "printed by the learner\\n", "outputCut": true,
                 "timings": {"compileMs": 8.25, "runMs": 5.75, "totalMs": 14.0},
                 "seed": 9007199254740991, "suite": "suite-1", "sandbox": "bubblewrap", "jdk": "17.0.15"}
                """);

        JsonNode json = VerdictJson.of("chain-rule", 5, Verdicts.wrong(9_007_199_254_740_991L), "en");

        assertThat(JSON.readTree(json.toString())).isEqualTo(expected);
    }

    @Test
    void wrongVerdict_inChinese() {
        JsonNode test = VerdictJson.of("chain-rule", 5, Verdicts.wrong(1), "zh")
                .path("tests")
                .path(0);

        assertThat(test.path("title").asText()).isEqualTo("一致");
        assertThat(test.path("message").asText()).isEqualTo("不一致");
        assertThat(test.path("diagnosis").asText()).isEqualTo("恰好一半");
        assertThat(test.path("misconception").path("name").asText()).isEqualTo("漏掉一个因子");
        assertThat(test.path("gradient").path("summary").asText()).startsWith("dX 共有 6 个元素，此处比较了 5 个，其中 3 个与数值梯度不一致");
    }

    @Test
    void compileError_stillSaysWhatThereWasToEarn() {
        JsonNode json = VerdictJson.of("chain-rule", 5, Verdicts.compileError(1), "en");

        assertThat(json.path("maxScore").asInt()).isEqualTo(5);
        assertThat(json.path("diagnostics").path(0))
                .hasToString(
                        "{\"line\":3,\"column\":9,\"endColumn\":14,\"severity\":\"error\",\"message\":\"cannot find symbol\"}");
    }

    @Test
    void compileError_isSaidInTheReadersLanguage() {
        JsonNode json = VerdictJson.of("chain-rule", 5, Verdicts.compileError(1), "zh");

        assertThat(json.path("diagnostics").path(0).path("message").asText()).isEqualTo("找不到符号");
    }

    @Test
    void detail_isShownForAVisibleTest_andNeverForAHiddenOne() {
        Verdict visible = Verdicts.visibleRun(1);
        TestResult leaky = withVisibility(visible.tests().get(0), Visibility.HIDDEN);
        Verdict hidden = new Verdict(
                visible.kind(),
                List.of(leaky),
                List.of(),
                null,
                "",
                false,
                1,
                "suite-1",
                "bubblewrap",
                "17.0.15",
                visible.timings());

        assertThat(VerdictJson.of("chain-rule", 0, visible, "en").toString()).contains("expected 0.25");
        assertThat(VerdictJson.of("chain-rule", 0, hidden, "en").toString()).doesNotContain("0.25");
    }

    private static TestResult withVisibility(TestResult test, Visibility visibility) {
        return new TestResult(
                test.name(),
                test.title(),
                visibility,
                Outcome.FAILED,
                null,
                0,
                0,
                test.message(),
                null,
                null,
                null,
                test.detail(),
                null);
    }
}
