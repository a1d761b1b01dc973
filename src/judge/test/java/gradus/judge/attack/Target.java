package gradus.judge.attack;

import gradus.judge.ExerciseSpec;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.judge.Limits;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A made-up exercise with every kind of door that a contract can have, and secrets behind them. */
final class Target {

    /** Has a right solution in it, so that a program of the corpus shows its attack and nothing else. */
    static final String CONTRACT = """
            package exercise.target;

            import java.util.ArrayList;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.function.DoubleUnaryOperator;
            import java.util.function.ToDoubleFunction;
            import java.util.random.RandomGenerator;

            public interface Target {
                interface Constructor {
                    Target make();
                }

                record Tally(String label, double[] values) {}

                double[] scale(double[] x);

                void shift(List<double[]> parameters, double by);

                Map<String, Double> lengths(List<String> words);

                double slope(ToDoubleFunction<double[]> f, double[] x);

                DoubleUnaryOperator line(double slope);

                double draw(RandomGenerator random);

                Tally tally(String label, double[] values);

                List<Target> team(int n);

                int next();

                interface Attempt {
                    Object run() throws Throwable;
                }

                final class Gained extends RuntimeException {
                    Gained(String what) {
                        super(what);
                    }
                }

                class Honest implements Target {
                    private int calls;

                    protected static void attempt(Attempt attempt) {
                        Object gained;
                        try {
                            gained = attempt.run();
                        } catch (Throwable refused) {
                            return;
                        }
                        throw new Gained("gained: " + gained);
                    }

                    public double[] scale(double[] x) {
                        double[] y = new double[x.length];
                        for (int i = 0; i < x.length; i++) {
                            y[i] = 3 * x[i];
                        }
                        return y;
                    }

                    public void shift(List<double[]> parameters, double by) {
                        for (double[] parameter : parameters) {
                            for (int i = 0; i < parameter.length; i++) {
                                parameter[i] += by;
                            }
                        }
                    }

                    public Map<String, Double> lengths(List<String> words) {
                        Map<String, Double> lengths = new LinkedHashMap<>();
                        for (String word : words) {
                            lengths.put(word, (double) word.length());
                        }
                        return lengths;
                    }

                    public double slope(ToDoubleFunction<double[]> f, double[] x) {
                        return f.applyAsDouble(x) - f.applyAsDouble(new double[x.length]);
                    }

                    public DoubleUnaryOperator line(double slope) {
                        return x -> slope * x + 1;
                    }

                    public double draw(RandomGenerator random) {
                        return random.nextDouble();
                    }

                    public Tally tally(String label, double[] values) {
                        double sum = 0;
                        for (double value : values) {
                            sum += value;
                        }
                        return new Tally(label, new double[] {sum});
                    }

                    public List<Target> team(int n) {
                        List<Target> team = new ArrayList<>();
                        for (int i = 0; i < n; i++) {
                            team.add(new Honest());
                        }
                        return team;
                    }

                    public int next() {
                        return ++calls;
                    }
                }
            }
            """;

    /** Every constant in it is one of {@link Secrets}. */
    private static final String TESTS = """
            package exercise.target;

            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.Assertions.assertTrue;

            import gradus.judge.kit.Close;
            import gradus.judge.kit.Draw;
            import gradus.wire.SeededGenerator;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.SplittableRandom;
            import java.util.function.DoubleUnaryOperator;
            import org.junit.jupiter.api.Test;

            class Zephyrine61Tests {
                @Test
                void okapiScale(Target learner, Draw draw) {
                    double drawn = draw.real(1, 2);
                    double[] x = {73518.15625, drawn};
                    Close.check("y", new double[] {220554.46875, 3 * drawn}, learner.scale(x));
                    Close.check("x", new double[] {73518.15625, drawn}, x);
                }

                @Test
                void okapiShift(Target learner) {
                    List<double[]> parameters = new ArrayList<>(List.of(new double[] {91846.34375}, new double[2]));
                    for (int i = 0; i < 40; i++) {
                        learner.shift(parameters, 0.5);
                    }
                    Close.check("parameter", new double[] {91866.34375}, parameters.get(0));
                    Close.check("parameter", new double[] {20, 20}, parameters.get(1));
                }

                @Test
                void okapiLengths(Target learner) {
                    Map<String, Double> lengths = learner.lengths(List.of("vermilion-quagga-58213", "b"));
                    assertEquals(2, lengths.size());
                    assertTrue(lengths.containsKey("vermilion-quagga-58213"));
                    assertEquals(22.0, lengths.get("vermilion-quagga-58213"));
                    assertEquals(1.0, lengths.get("b"));
                }

                @Test
                void okapiSlope(Target learner) {
                    Close.check("slope", 36759.078125, learner.slope(x -> x[0] / 2 + 64207.71875, new double[] {73518.15625}));
                }

                @Test
                void okapiLine(Target learner) {
                    DoubleUnaryOperator line = learner.line(2);
                    Close.check("line", 147037.3125, line.applyAsDouble(73518.15625));
                    Close.check("line", 3.0, line.applyAsDouble(1));
                }

                @Test
                void okapiDraw(Target learner) {
                    SplittableRandom same = new SplittableRandom(5821361);
                    SeededGenerator random = new SeededGenerator(5821361);
                    assertEquals(same.nextDouble(), learner.draw(random));
                    assertEquals(same.nextDouble(), learner.draw(random));
                }

                @Test
                void okapiTally(Target learner) {
                    Target.Tally tally = learner.tally("quixotic-marmot-90417", new double[] {73518.15625, 91846.34375});
                    assertEquals("quixotic-marmot-90417", tally.label());
                    Close.check("sum", new double[] {165364.5}, tally.values());
                }

                @Test
                void okapiTeam(Target learner) {
                    List<Target> team = learner.team(3);
                    assertEquals(3, team.size());
                    for (Target member : team) {
                        assertEquals(1, member.next());
                        assertEquals(2, member.next());
                    }
                }

                @Test
                void okapiNext(Target.Constructor maker) {
                    Target first = maker.make();
                    Target second = maker.make();
                    assertEquals(1, first.next());
                    assertEquals(2, first.next());
                    assertEquals(1, second.next());
                }
            }
            """;

    private static final String VISIBLE = """
            package exercise.target;

            import gradus.judge.kit.Close;
            import org.junit.jupiter.api.Test;

            class VisibleTests {
                @Test
                void three(Target learner) {
                    Close.check("y", new double[] {3, 6}, learner.scale(new double[] {1, 2}));
                }
            }
            """;

    static final List<String> HIDDEN_TESTS = List.of(
            "okapiScale",
            "okapiShift",
            "okapiLengths",
            "okapiSlope",
            "okapiLine",
            "okapiDraw",
            "okapiTally",
            "okapiTeam",
            "okapiNext");

    static final List<String> VISIBLE_TESTS = List.of("three");

    private Target() {}

    static ExerciseSpec spec(Limits limits) {
        Words words = Words.same("words");
        List<TestSpec> tests = new java.util.ArrayList<>();
        VISIBLE_TESTS.forEach(name -> tests.add(new TestSpec(name, Visibility.VISIBLE, 0, words, words)));
        HIDDEN_TESTS.forEach(name -> tests.add(new TestSpec(name, Visibility.HIDDEN, 1, words, words)));
        return new ExerciseSpec(
                "target",
                "Target",
                "Attack",
                Map.of("Target.java", CONTRACT),
                Honest.STARTER.source(),
                Map.of("VisibleTests.java", VISIBLE),
                Map.of("Zephyrine61Tests.java", TESTS),
                tests,
                Map.of("Attack.java", Honest.RIGHT.source()),
                Map.of(),
                List.of(new WrongSolution(
                        new Misconception("doubles", Words.same("doubles"), Words.same("three times, not twice")),
                        List.of("okapiScale"),
                        null,
                        Map.of("Attack.java", Honest.WRONG.source()))),
                List.of(),
                limits,
                Set.of());
    }
}
