package gradus.judge;

import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.judge.policy.Group;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A made-up exercise, small enough to see through: double a vector. */
final class Doubling {

    static final String CONTRACT = """
            package exercise.doubling;

            /** Doubles. */
            public interface Doubles {
                /** Returns twice x. */
                double[] twice(double[] x);
            }
            """;

    static final String TESTS = """
            package exercise.doubling;

            import gradus.judge.kit.Close;
            import gradus.judge.kit.Draw;
            import org.junit.jupiter.api.Test;

            class HiddenTests {
                @Test
                void doubles(Doubles learner, Draw draw) {
                    double[] x = draw.vector(5);
                    double[] expected = x.clone();
                    for (int i = 0; i < x.length; i++) {
                        expected[i] = x[i] + x[i];
                    }
                    Close.check("result", expected, learner.twice(x));
                }

                @Test
                void nothingInNothingOut(Doubles learner) {
                    Close.check("result", new double[0], learner.twice(new double[0]));
                }
            }
            """;

    static final String VISIBLE = """
            package exercise.doubling;

            import static org.junit.jupiter.api.Assertions.assertArrayEquals;

            import org.junit.jupiter.api.Test;

            class VisibleTests {
                @Test
                void oneAndTwo(Doubles learner) {
                    assertArrayEquals(new double[] {2, 4}, learner.twice(new double[] {1, 2}));
                }
            }
            """;

    private Doubling() {}

    static ExerciseSpec spec(Limits limits, Group... allows) {
        Words words = Words.same("words");
        return new ExerciseSpec(
                "doubling",
                "Doubles",
                "Doubling",
                Map.of("Doubles.java", CONTRACT),
                source("throw new UnsupportedOperationException();"),
                Map.of("VisibleTests.java", VISIBLE),
                Map.of("HiddenTests.java", TESTS),
                List.of(
                        new TestSpec("oneAndTwo", Visibility.VISIBLE, 0, words, words),
                        new TestSpec("doubles", Visibility.HIDDEN, 7, words, words),
                        new TestSpec("nothingInNothingOut", Visibility.HIDDEN, 3, words, words)),
                Map.of("Doubling.java", source("return java.util.Arrays.stream(x).map(v -> 2 * v).toArray();")),
                Map.of(),
                List.of(new WrongSolution(
                        new Misconception("squares", Words.same("squares"), Words.same("x + x is not x times x")),
                        List.of("doubles"),
                        "return java.util.Arrays.stream(x).map(v -> v * v).toArray();",
                        Map.of(
                                "Doubling.java",
                                source("return java.util.Arrays.stream(x).map(v -> v * v).toArray();")))),
                List.of(),
                limits,
                Set.of(allows));
    }

    /** Returns a whole solution whose method {@code twice(double[] x)} has {@code body}. */
    static String source(String body) {
        return """
                package exercise.doubling;

                public final class Doubling implements Doubles {
                    @Override
                    public double[] twice(double[] x) {
                        %s
                    }
                }
                """.formatted(body);
    }
}
