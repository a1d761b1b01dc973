package gradus.app.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VariantTest {

    private static final int SEEDS = 200;

    private static Variant of(Kind kind, long seed) {
        return Variant.of(Sample.read(Sample.of(kind)), seed);
    }

    /** Returns the positions at which {@code variant} shows {@code texts}. */
    private static List<String> at(Variant variant, String... texts) {
        List<String> choices = variant.sight("en").choices();
        List<String> positions = new ArrayList<>();
        for (String text : texts) {
            assertThat(choices).contains(text);
            positions.add(Integer.toString(choices.indexOf(text)));
        }
        return positions;
    }

    private static Feedback.Line line(Feedback feedback, String text) {
        return feedback.lines().stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void sameSeed_drawsTheSame(Kind kind) {
        for (long seed = -3; seed < 3; seed++) {
            assertThat(of(kind, seed).sight("zh")).isEqualTo(of(kind, seed).sight("zh"));
            assertThat(of(kind, seed).right()).isEqualTo(of(kind, seed).right());
            assertThat(of(kind, seed)).hasToString(of(kind, seed).toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "MULTIPLE", "PARAMETERISED", "ORDERING", "MATCHING"})
    void otherSeed_drawsOthers(Kind kind) {
        assertThat(LongStream.range(0, SEEDS).mapToObj(seed -> of(kind, seed).sight("en")))
                .satisfies(sights -> assertThat(new HashSet<>(sights)).hasSizeGreaterThanOrEqualTo(5));
    }

    @ParameterizedTest
    @EnumSource
    void rightAnswer_isRight_andSaysSo(Kind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Variant variant = of(kind, seed);

            assertThat(variant.mark(variant.right())).as("%s", variant).isEqualTo(new Marked(true, 1));
            assertThat(variant.feedback(variant.right(), "en").lines())
                    .extracting(Feedback.Line::state)
                    .doesNotContain(Feedback.State.WRONG, Feedback.State.MISSED);
        }
    }

    @Test
    void drawnValues_fulfilTheConstraints_andAreShown() {
        Set<Map<String, Double>> drawn = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Variant variant = of(Kind.PARAMETERISED, seed);
            double width = variant.values().getOrDefault("W", Double.NaN);
            double step = variant.values().getOrDefault("S", Double.NaN);

            assertThat(width).isBetween(8.0, 64.0);
            assertThat((width - 3) % step).isZero();
            assertThat(variant.values()).containsEntry("steps", (width - 3) / step);
            assertThat(variant.sight("en").prompt()).contains("Width %.0f, step %.0f?".formatted(width, step));
            assertThat(variant.sight("zh").prompt()).contains("宽 %.0f".formatted(width));
            drawn.add(variant.values());
        }
        assertThat(drawn).hasSizeGreaterThan(30);
    }

    @Test
    void stepsOfATenth_areTenths_alsoInConstraints() {
        Question question = Sample.read(Sample.changed(Kind.PARAMETERISED, "to: 64", "to: 9, step: 0.1")
                .replace("(W - 3) % S == 0", "(10*W) % 1 == 0 && 3*W != 26"));

        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(Variant.of(question, seed)
                            .values()
                            .getOrDefault("W", Double.NaN)
                            .toString())
                    .matches("[89]\\.[0-9]");
        }
    }

    @Test
    void constraintsThatNeverHold_areAFault() {
        Question question = Sample.read(Kind.PARAMETERISED, "steps != S", "steps < 0");

        assertThatExceptionOfType(BankFault.class)
                .isThrownBy(() -> Variant.of(question, 0))
                .withMessage("T06/sample.yaml: constraints: no draw in 5000 satisfies them");
    }

    @Test
    void single_wrongOption_isToldWhy() {
        Variant variant = of(Kind.SINGLE, 1);
        Feedback feedback = variant.feedback(at(variant, "Wrong"), "en");

        assertThat(feedback.marked()).isEqualTo(new Marked(false, 0));
        assertThat(line(feedback, "Wrong")).isEqualTo(new Feedback.Line(Feedback.State.WRONG, "Wrong", "<p>No.</p>\n"));
        assertThat(line(feedback, "Right")).isEqualTo(new Feedback.Line(Feedback.State.MISSED, "Right", ""));
        assertThat(line(feedback, "0.25").state()).isEqualTo(Feedback.State.LEFT);
        assertThat(feedback.answer()).isEmpty();
        assertThat(feedback.explanation()).isEqualTo("<p>So it is.</p>\n");
        assertThat(variant.feedback(at(variant, "Wrong"), "zh").lines())
                .contains(new Feedback.Line(Feedback.State.WRONG, "错", "<p>不是。</p>\n"));
    }

    @Test
    void ordered_keepsTheOrder_unorderedDoesNot() {
        Question ordered = Sample.read(Sample.SINGLE + "ordered: true\n");
        Set<List<String>> orders = new HashSet<>();
        Set<List<String>> kept = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            orders.add(of(Kind.SINGLE, seed).sight("zh").choices());
            kept.add(Variant.of(ordered, seed).sight("zh").choices());
        }

        assertThat(orders).hasSize(24);
        assertThat(kept).containsExactly(List.of("对", "错", "<span class=\"math\">2x</span>", "0.25"));
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, 1",
        "a b, 0.6667",
        "a, 0.3333",
        "a b c d, 0.5",
        "a b d, 0.25",
        "a d, 0",
        "d e, 0",
        "a b c d e, 0.2",
    })
    void multiple_creditsTheRightLessTheWrong(String chosen, double credit) {
        Variant variant = of(Kind.MULTIPLE, 7);
        Marked marked = variant.mark(at(variant, chosen.split(" ", -1)));

        assertThat(marked.credit()).isCloseTo(credit, within(1e-4));
        assertThat(marked.correct()).isEqualTo(credit == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "10, true",
        "' 10.0 ', true",
        "1e1, true",
        "10.1, true",
        "9.9, true",
        "+10, true",
        "2*5, true",
        "10.2, false",
        "−10, false"
    })
    void number_isRightWithinTheTolerance(String typed, boolean right) {
        assertThat(of(Kind.NUMERIC, 0).mark(List.of(typed)).correct()).isEqualTo(right);
    }

    @Test
    void numberOfAMistake_isToldWhy() {
        Feedback feedback = of(Kind.NUMERIC, 0).feedback(List.of("32"), "zh");

        assertThat(feedback.lines())
                .containsExactly(new Feedback.Line(Feedback.State.WRONG, "<code>32</code>", "<p>不是 32。</p>\n"));
        assertThat(feedback.answer()).isEqualTo("10");
        assertThat(feedback.explanation()).isEqualTo("<p>是 8。</p>\n");
        assertThat(of(Kind.NUMERIC, 0).feedback(List.of("33"), "en").lines())
                .containsExactly(new Feedback.Line(Feedback.State.WRONG, "<code>33</code>", ""));
    }

    @Test
    void offeredNumbers_areTheAnswerAndTheMistakes() {
        Variant variant = of(Kind.PARAMETERISED, 3);
        double steps = variant.values().getOrDefault("steps", Double.NaN);
        Feedback feedback = variant.feedback(at(variant, "%.0f".formatted(steps)), "en");

        assertThat(variant.sight("en").form()).isEqualTo(Sight.Form.PICK_ONE);
        assertThat(variant.sight("en").choices())
                .containsExactlyInAnyOrder(
                        "%.0f".formatted(steps), "%.0f".formatted(steps + 1), "%.0f".formatted(steps + 2));
        assertThat(feedback.marked().correct()).isFalse();
        assertThat(feedback.lines())
                .contains(new Feedback.Line(
                        Feedback.State.WRONG,
                        "%.0f".formatted(steps),
                        "<p>One more than %.0f.</p>\n".formatted(steps)));
    }

    @Test
    void ordering_isCreditedByNeighbours() {
        Variant variant = of(Kind.ORDERING, 4);
        List<String> right = variant.right();
        List<String> reversed = right.stream()
                .map(place -> Integer.toString(5 - Integer.parseInt(place)))
                .toList();
        List<String> lastFirst = right.stream()
                .map(place -> place.equals("4") ? "1" : Integer.toString(Integer.parseInt(place) + 1))
                .toList();

        assertThat(variant.mark(reversed)).isEqualTo(new Marked(false, 0));
        assertThat(variant.mark(lastFirst).credit()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(variant.feedback(lastFirst, "en").lines())
                .contains(new Feedback.Line(Feedback.State.WRONG, "first", "→ 2"))
                .contains(new Feedback.Line(Feedback.State.WRONG, "fourth", "→ 1"));
    }

    @Test
    void ordering_isNeverShownInOrder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Sight sight = of(Kind.ORDERING, seed).sight("en");

            assertThat(sight.choices())
                    .containsExactlyInAnyOrder("first", "second", "third", "fourth")
                    .isNotEqualTo(List.of("first", "second", "third", "fourth"));
        }
    }

    @Test
    void matching_isCreditedByPair() {
        Variant variant = of(Kind.MATCHING, 2);
        List<String> answer = at(variant, "r1", "r3", "d1");
        Feedback feedback = variant.feedback(answer, "en");

        assertThat(variant.sight("en").lefts()).containsExactly("l1", "l2", "l3");
        assertThat(feedback.marked().correct()).isFalse();
        assertThat(feedback.marked().credit()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(feedback.lines())
                .containsExactly(
                        new Feedback.Line(Feedback.State.RIGHT, "l1 → r1", ""),
                        new Feedback.Line(Feedback.State.WRONG, "l2 → r2", "<del>r3</del>"),
                        new Feedback.Line(Feedback.State.WRONG, "l3 → r3", "<del>d1</del>"));
        assertThat(variant.mark(at(variant, "r1", "r1", "r1")).credit()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void matching_isNeverShownSolved_alsoWithTheDecoysMixed() {
        for (long seed = 0; seed < 5 * SEEDS; seed++) {
            assertThat(of(Kind.MATCHING, seed).sight("en").choices())
                    .containsExactlyInAnyOrder("r1", "r2", "r3", "d1", "d2")
                    .matches(choices -> !choices.subList(0, 3).equals(List.of("r1", "r2", "r3")));
        }
    }

    @Test
    void formula_isRightInAnyForm_andAMistakeIsToldWhy() {
        Variant variant = of(Kind.FORMULA, 0);

        assertThat(variant.sight("en").names()).containsExactly("y");
        assertThat(variant.mark(List.of("y − y²")).correct()).isTrue();
        assertThat(variant.mark(List.of("y(1+y)")).correct()).isFalse();
        assertThat(variant.feedback(List.of("-(y - 1)"), "en").lines())
                .containsExactly(new Feedback.Line(
                        Feedback.State.WRONG, "<code>-(y - 1)</code>", "<p>A factor is missing.</p>\n"));
        assertThat(variant.feedback(List.of("y"), "en").answer()).contains("y(1-y)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2.0, 4.0] | true",
                "{2,4} | true",
                "[2.00，4] | true",
                "[2, 4.5] | false",
                "2, 4 | false",
                "[-2, 4] | false"
            })
    void printedText_isRightWithoutItsSpelling(String typed, boolean right) {
        assertThat(of(Kind.CODE, 0).mark(List.of(typed)).correct()).isEqualTo(right);
    }

    @Test
    void printedTextOfAMistake_isToldWhy() {
        Variant variant = of(Kind.CODE, 0);

        assertThat(variant.sight("en").code()).endsWith("}\n\ntwice(new double[] {1, 2})");
        assertThat(variant.feedback(List.of("[1, 2]"), "zh").lines())
                .containsExactly(new Feedback.Line(Feedback.State.WRONG, "<code>[1, 2]</code>", "<p>两倍。</p>\n"));
        assertThat(variant.feedback(List.of("[1, 2]"), "zh").answer()).isEqualTo("<code>[2.0, 4.0]</code>");
    }

    @Test
    void offeredTexts_areTheAnswerAndTheMistakes() {
        Variant variant = Variant.of(Sample.read(Sample.CODE + "ask: choice\n"), 0);

        assertThat(variant.sight("en").choices())
                .containsExactlyInAnyOrder(
                        "<code>[2.0, 4.0]</code>", "<code>[1.0, 2.0]</code>", "<code>[2.0, 3.0]</code>");
        assertThat(variant.mark(at(variant, "<code>[2.0, 3.0]</code>")).correct())
                .isFalse();
    }

    @Test
    void wrongLine_isFound_andATemptingOneIsToldWhy() {
        Variant variant = of(Kind.BUG, 0);

        assertThat(variant.sight("en").form()).isEqualTo(Sight.Form.LINE);
        assertThat(variant.sight("en").choices()).hasSize(7).contains("        return -x;");
        assertThat(variant.mark(List.of("3")).correct()).isTrue();
        assertThat(variant.feedback(List.of("2"), "en").lines())
                .containsExactly(
                        new Feedback.Line(Feedback.State.LEFT, "2: <code>double zero = 0;</code>", "<p>It is 0.</p>\n"),
                        new Feedback.Line(
                                Feedback.State.WRONG,
                                "3: <code>if (x &gt; 0 &amp;&amp; zero == 0) {</code>",
                                "<p>The condition is right.</p>\n"),
                        new Feedback.Line(Feedback.State.MISSED, "4: <code>return -x;</code>", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 0.25",
        "MULTIPLE, 0.032258",
        "NUMERIC, 0.02",
        "PARAMETERISED, 0.333333",
        "ORDERING, 0.041667",
        "MATCHING, 0.166667",
        "FORMULA, 0.02",
        "CODE, 0.02",
        "BUG, 0.2"
    })
    void guess_isTheChanceOfWhoKnowsNothing(Kind kind, double guess) {
        assertThat(Sample.read(Sample.of(kind)).guess()).isCloseTo(guess, within(1e-6));
    }

    @Test
    void order_isDrawnEvenly() {
        int[] first = new int[4];
        for (long seed = 0; seed < 4_000; seed++) {
            first[Integer.parseInt(of(Kind.SINGLE, seed).right().get(0))]++;
        }

        // a place is right for 1000 of 4000 on average, with a deviation of 27
        assertThat(IntStream.of(first).boxed()).allMatch(count -> Math.abs(count - 1_000) < 150);
        assertThat(Collections.max(IntStream.of(first).boxed().toList())).isLessThan(1_150);
    }
}
