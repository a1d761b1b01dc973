package gradus.judge;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.judge.ExerciseSpec.TestSpec;
import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.GradientMap.Cell;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a map tells of a gradient whose forward pass and backward pass are both the learner's, and not well-meant. */
class GradientMapTest {

    private static final String CONTRACT = """
            package exercise.square;

            /** Squares. */
            public interface Squares {
                /** Returns the sum of the squares of x. */
                double forward(double[][] x);

                /** Returns the gradient of {@link #forward}. */
                double[][] backward(double[][] x);
            }
            """;

    private static final String TESTS = """
            package exercise.square;

            import gradus.judge.kit.Draw;
            import gradus.judge.kit.GradientCheck;
            import org.junit.jupiter.api.Test;

            class %s {
                @Test
                void %s(Squares learner, Draw draw) {
                    double[][] x = draw.matrix(20, 20);
                    GradientCheck.of(() -> learner.forward(x)).check("dX", x, learner.backward(x));
                }
            }
            """;

    private static final String SUM = "for (double[] row : x) for (double v : row) sum += v * v;";

    @TempDir
    static Path cache;

    private static Judge judge;
    private static PreparedExercise exercise;

    @BeforeAll
    static void open() {
        judge = Judge.open(new JudgeSettings(cache, 1, true));
        Words words = Words.same("words");
        exercise = judge.prepare(new ExerciseSpec(
                "square",
                "Squares",
                "Square",
                Map.of("Squares.java", CONTRACT),
                source("throw new UnsupportedOperationException();", ""),
                Map.of("VisibleTests.java", TESTS.formatted("VisibleTests", "shown")),
                Map.of("HiddenTests.java", TESTS.formatted("HiddenTests", "kept")),
                List.of(
                        new TestSpec("shown", Visibility.VISIBLE, 0, words, words),
                        new TestSpec("kept", Visibility.HIDDEN, 1, words, words)),
                Map.of("Square.java", source(SUM, "g[i][j] = 2 * x[i][j];")),
                Map.of(),
                List.of(),
                List.of(),
                Limits.DEFAULT,
                Set.of()));
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    private static String source(String forward, String entry) {
        return """
                package exercise.square;

                public final class Square implements Squares {
                    private int calls;

                    @Override
                    public double forward(double[][] x) {
                        double sum = 0;
                        calls++;
                        %s
                        return sum;
                    }

                    @Override
                    public double[][] backward(double[][] x) {
                        double[][] g = new double[x.length][x[0].length];
                        for (int i = 0; i < x.length; i++) {
                            for (int j = 0; j < x[i].length; j++) {
                                %s
                            }
                        }
                        return g;
                    }
                }
                """.formatted(forward, entry);
    }

    private static TestResult grade(Visibility tests, String forward, String entry) {
        return judge.grade(exercise, source(forward, entry), tests, 42).tests().get(0);
    }

    private static GradientMap map(TestResult test) {
        return Objects.requireNonNull(test.gradient(), "gradient");
    }

    @Test
    void rightGradient_hasNoMap() {
        TestResult right = grade(Visibility.HIDDEN, SUM, "g[i][j] = 2 * x[i][j];");
        assertThat(right.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(right.gradient()).isNull();
    }

    @Test
    void wrongGradient_isMappedWholeForAVisibleTest_andInPartForAHiddenOne() {
        String entry = "g[i][j] = (i == 1 && j > 17 ? -2 : 2) * x[i][j];";
        GradientMap shown = map(grade(Visibility.VISIBLE, SUM, entry));
        GradientMap kept = map(grade(Visibility.HIDDEN, SUM, entry));
        assertThat(shown.cells()).hasSize(400);
        assertThat(kept).isEqualTo(shown.cut(240));
        assertThat(kept.summary().en())
                .isEqualTo("dX has 400 entries; of the 240 shown here, 2 disagree with the numerical gradient:"
                        + " [1][18], [1][19]; all of them have the right size and the opposite sign.");
    }

    /** The inputs are between 0.5 and 2 in size: a number among them would be seen. */
    @Test
    void inputsHandedOutAsAGradient_areNotInAHiddenTestsResult() {
        TestResult test = grade(Visibility.HIDDEN, SUM, "g[i][j] = 3 * x[i][j];");
        assertThat(map(test).cells()).matches("×+");
        assertThat(test.toString()).doesNotContainPattern("[0-9]\\.[0-9]");
    }

    @Test
    void forwardThatAnswersOtherwiseEachTime_stillGivesClassesOnly() {
        TestResult test = grade(
                Visibility.HIDDEN, SUM + " sum += calls % 7 * x[0][0] + Math.random();", "g[i][j] = 2 * x[i][j];");
        assertThat(test.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(map(test).cells()).matches("[·×±!?]{240}");
        assertThat(test.toString()).doesNotContainPattern("[0-9]\\.[0-9]");
    }

    /** Signs of the right numbers are not drawn by answers of another size. */
    @Test
    void answersOfOne_learnNothingOfTheSigns() {
        assertThat(map(grade(Visibility.HIDDEN, SUM, "g[i][j] = 1e6;")).cells()).matches("×+");
    }

    @Test
    void forwardThatThrowsOnlyWhileTheMapIsMade_leavesTheFailureAsItIs() {
        TestResult test = grade(
                Visibility.HIDDEN,
                SUM + " if (calls > 4) throw new IllegalStateException();",
                "g[i][j] = i + j == 0 ? Double.NaN : 2 * x[i][j];");
        assertThat(test.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(test.diagnosis()).isEqualTo(new Words("dX[0][0] is NaN.", "dX[0][0] 是 NaN。"));
        assertThat(map(test).at(0, 0)).isEqualTo(Cell.NOT_A_NUMBER);
        assertThat(map(test).count(Cell.AGREES)).isEqualTo(2);
        assertThat(map(test).count(Cell.UNKNOWN)).isEqualTo(237);
    }
}
