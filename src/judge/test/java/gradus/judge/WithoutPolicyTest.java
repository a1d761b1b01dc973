package gradus.judge;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the policy would refuse before it runs ends as well as it can when it does run. */
class WithoutPolicyTest {

    private static final Limits SHORT = new Limits(700, 1_000, 3_000, 10_000);

    @TempDir
    static Path cache;

    private static Judge judge;
    private static PreparedExercise exercise;

    @BeforeAll
    static void open() {
        judge = Judge.open(new JudgeSettings(cache, 1, true).withoutPolicy());
        exercise = judge.prepare(Doubling.spec(SHORT));
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    private static Verdict submitBody(String body) {
        return judge.grade(exercise, Doubling.source(body), Visibility.HIDDEN, 42);
    }

    private static void assertEnds(String body, VerdictKind kind) {
        Verdict verdict = submitBody(body);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.tests()).isNotEmpty();
        assertThat(submitBody("return java.util.Arrays.stream(x).map(v -> 2 * v).toArray();")
                        .kind())
                .isEqualTo(VerdictKind.ACCEPTED);
    }

    @Test
    void systemExit_isExitedEarly() {
        assertEnds("System.exit(0); return x;", VerdictKind.EXITED_EARLY);
    }

    @Test
    void writingToTheResultPipe_isForbidden() {
        assertEnds(
                "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                        + " out.write(\"all tests passed\".getBytes()); out.flush(); }"
                        + " catch (java.io.IOException e) { } return x;",
                VerdictKind.FORBIDDEN);
    }
}
