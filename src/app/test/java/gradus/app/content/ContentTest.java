package gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.judge.ExerciseSpec;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every solution that comes with an exercise gets, in a real box, the verdict that its author says it gets. */
class ContentTest {

    private static final long[] SEEDS = {1, 20, 300};

    @TempDir
    static Path cache;

    private static Judge judge;
    private static Catalogue catalogue;

    @BeforeAll
    static void open() {
        judge = Judge.open(new JudgeSettings(cache, 2, true));
        catalogue = Catalogue.open(Path.of(System.getProperty("gradus.home")), judge::prepare);
        catalogue.prepareAll();
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    @TestFactory
    Stream<DynamicTest> everySolution_getsTheVerdictItsAuthorNames() {
        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(6);
        return catalogue.all().stream().flatMap(ContentTest::solutions);
    }

    private static Stream<DynamicTest> solutions(Exercise exercise) {
        ExerciseSpec spec = exercise.prepared().spec();
        Stream<DynamicTest> reference = Stream.of(
                test(spec.slug() + " reference", exercise, only(spec, spec.reference()), ContentTest::assertAccepted),
                test(
                        spec.slug() + " starter",
                        exercise,
                        spec.starter(),
                        verdict -> assertThatObject(verdict.kind()).isEqualTo(VerdictKind.RUNTIME_ERROR)));
        Stream<DynamicTest> accepted = spec.accepted().entrySet().stream()
                .map(variant -> test(
                        spec.slug() + " accepted " + variant.getKey(),
                        exercise,
                        only(spec, variant.getValue()),
                        ContentTest::assertAccepted));
        Stream<DynamicTest> wrong = spec.wrong().stream()
                .map(solution -> test(
                        spec.slug() + " wrong " + solution.misconception().id(),
                        exercise,
                        only(spec, solution.sources()),
                        verdict -> assertFailsAsTold(solution, verdict)));
        return Stream.of(reference, accepted, wrong).flatMap(stream -> stream);
    }

    private static String only(ExerciseSpec spec, java.util.Map<String, String> sources) {
        return Objects.requireNonNull(sources.get(spec.solutionName() + ".java"));
    }

    private interface Expectation {
        void check(Verdict verdict);
    }

    private static DynamicTest test(String name, Exercise exercise, String source, Expectation expectation) {
        return DynamicTest.dynamicTest(name, () -> {
            for (long seed : SEEDS) {
                expectation.check(judge.grade(exercise.prepared(), source, Visibility.HIDDEN, seed));
            }
        });
    }

    private static void assertAccepted(Verdict verdict) {
        assertThat(verdict.tests())
                .allSatisfy(result -> assertThat(result.outcome())
                        .as(result.name() + " " + result.diagnosis() + " " + result.thrown())
                        .isEqualTo(Outcome.PASSED));
        assertThatObject(verdict.kind()).isEqualTo(VerdictKind.ACCEPTED);
    }

    private static void assertFailsAsTold(WrongSolution solution, Verdict verdict) {
        assertThat(verdict.diagnostics()).isEmpty();
        assertThat(verdict.tests().stream()
                        .filter(result -> result.outcome() != Outcome.PASSED)
                        .map(TestResult::name))
                .containsExactlyInAnyOrderElementsOf(solution.failsIn());
        assertThat(verdict.tests().stream()
                        .filter(result -> result.outcome() != Outcome.PASSED)
                        .map(TestResult::misconception)
                        .map(misconception -> misconception == null ? "none" : id(misconception)))
                .containsOnly(solution.misconception().id());
    }

    private static String id(Misconception misconception) {
        return misconception.id();
    }
}
