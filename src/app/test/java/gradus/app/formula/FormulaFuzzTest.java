package gradus.app.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is typed is a formula or a fault in words, and a formula is a number or NaN, soon. */
@Timeout(60)
class FormulaFuzzTest {

    private static final int STRINGS = 20_000;
    private static final Map<String, Double> VALUES = Map.of("x", 0.3, "y", -2.0, "w", 0.0, "W", 1e300, "n", 7.0);

    private static final List<String> PIECES = List.of(
            "x",
            "y",
            "w",
            "W",
            "n",
            "e",
            "pi",
            "0",
            "1",
            "2",
            "9",
            "0.5",
            ".5",
            "1e3",
            "1e999",
            "99999999",
            "+",
            "-",
            "*",
            "/",
            "^",
            "%",
            "^9",
            "^99999999",
            "(",
            ")",
            "(",
            ")",
            ",",
            "<",
            ">",
            "=",
            "==",
            "!=",
            "<=",
            ">=",
            "&&",
            "||",
            "!",
            "abs(",
            "exp(",
            "ln(",
            "log2(",
            "fact(",
            "max(",
            "min(",
            "if(",
            "sqrt(",
            "floor(",
            "round(",
            " ",
            "²",
            "³",
            "√",
            "π",
            "×",
            "·",
            "÷",
            "−",
            "（",
            "）",
            "，",
            "**",
            "$",
            "\\",
            "\"",
            "'",
            "#",
            "[",
            "{",
            ":",
            "\0",
            "é",
            "\uD83D",
            "😀",
            "中",
            "0x",
            "null",
            "true",
            "E",
            "_");

    private static final List<String> REAL = List.of(
            "(W - n + 2*x)/y + 1",
            "1/(1 + exp(-x))",
            "if(x > 0, x, 0.01*x)",
            "(x - y)/sqrt(w^2 + 1e-8)",
            "floor((W - n)/y) + 1",
            "-x*ln(n) - (1 - x)*ln(1 - x)",
            "max(0, x) + min(1, abs(y), n^2)",
            "fact(n)/(fact(2)*fact(n - 2))",
            "x > 0 && y < 1 || !(n == 7)",
            "2^10*n % 3");

    private static void requireNumberOrWords(String typed) {
        Formula formula;
        try {
            formula = Formula.parse(typed, VALUES.keySet());
        } catch (FormulaFault fault) {
            assertThat(List.of(fault.words().en(), fault.words().zh()))
                    .as(typed)
                    .noneMatch(String::isBlank);
            return;
        }
        assertThatCode(() -> assertThat(formula.at(VALUES)).isNotEqualTo(Double.POSITIVE_INFINITY))
                .as(typed)
                .doesNotThrowAnyException();
    }

    private static String random(SplittableRandom random, List<String> pieces, int most) {
        return Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                .limit(1 + random.nextInt(most))
                .collect(Collectors.joining());
    }

    private static String mutated(SplittableRandom random, String formula) {
        StringBuilder text = new StringBuilder(formula);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(3));
            text.replace(at, end, random.nextBoolean() ? "" : random(random, PIECES, 2));
        }
        return text.toString();
    }

    @Test
    void randomText_isAFormulaOrAFault() {
        SplittableRandom random = new SplittableRandom(20_01);
        for (int i = 0; i < STRINGS; i++) {
            requireNumberOrWords(random(random, PIECES, 14));
        }
    }

    @Test
    void mutatedFormula_isAFormulaOrAFault() {
        SplittableRandom random = new SplittableRandom(20_02);
        for (int i = 0; i < STRINGS; i++) {
            requireNumberOrWords(mutated(random, REAL.get(random.nextInt(REAL.size()))));
        }
    }

    @Test
    void hugePowersAndDeepBrackets_areComputedSoon() {
        List.of(
                        "9^9^9^9^9^9",
                        "99999999^99999999",
                        "((((9^999)^999)^999)^999)^999 % 7",
                        "(9^999)^999 - (9^999)^999 + 1 > 0",
                        "2^((9^999)^999)",
                        "1/((9^999)^999)^999 + 1",
                        "floor((9^999)^999) + fact(9^99)",
                        "1e999^999 == 1e999^998",
                        "0.0000001^99999999 + 1",
                        "1e-999^999^1",
                        "9" + "^9".repeat(149),
                        "9" + "*9".repeat(149),
                        "(".repeat(149) + "9" + ")".repeat(149),
                        "exp(".repeat(59) + "9" + ")".repeat(59),
                        "max(".repeat(59) + "9" + ")".repeat(59),
                        "-".repeat(298) + "9",
                        "!".repeat(298) + "9",
                        "9".repeat(300),
                        "." + "9".repeat(299),
                        "9".repeat(148) + "%" + "7".repeat(148))
                .forEach(FormulaFuzzTest::requireNumberOrWords);
    }
}
