package gradus.app.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final Map<String, Double> VALUES =
            Map.of("x", 3.0, "y", 0.25, "w", 2.0, "W", 32.0, "a", 8.0, "b", 4.0, "c", 2.0);

    private static double at(String formula) {
        return Formula.parse(formula, VALUES.keySet()).at(VALUES);
    }

    private static FormulaFault faultOf(String formula) {
        return catchThrowableOfType(FormulaFault.class, () -> Formula.parse(formula, VALUES.keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "-x^2, -9",
        "(-x)^2, 9",
        "2^3^2, 512",
        "2^-1, 0.5",
        "2^-x, 0.125",
        "1 + 2^-1, 1.5",
        "2^-1^2, 0.5",
        "-2^-2, -0.25",
        "w*-x^2, -18",
        "2*x^-1*3, 2",
        "2^+3, 8",
        "2^--3, 8",
        "a/b/c, 1",
        "a-b-c, 2",
        "a/b*c, 4",
        "1/2*x, 1.5",
        "a + b*c^2, 24",
        "10 % 4 * 3, 6",
        "-7 % 3, -1",
        "1 + 2 < 4 && 2*2 == 4, 1",
        "1 > 2 || 2 > 1, 1",
        "0 == 1 || 1 == 1 && 0 == 1, 0"
    })
    void operators_bindAsInMathematics(String formula, double value) {
        assertThat(at(formula)).isEqualTo(value);
    }

    @Test
    void names_areCaseSensitive() {
        assertThat(at("W - w")).isEqualTo(30);
        assertThat(at("w - W")).isEqualTo(-30);
        assertThat(faultOf("X").words().en()).contains("“X” is not known");
    }

    @ParameterizedTest
    @CsvSource({
        "y(1-y), 0.1875",
        "2x, 6",
        "(a)(b), 32",
        "2(x + 1)y, 2",
        "x y, 0.75",
        "2sqrt(b), 4",
        "1/2x, 1.5",
        "2x^2, 18",
        "(x)2, 6"
    })
    void factorsSideBySide_areMultiplied(String formula, double value) {
        assertThat(at(formula)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 × x | 6",
                "2 · x | 6",
                "2⋅x∙y | 1.5",
                "2＊x | 6",
                "a ÷ b | 2",
                "a／b | 2",
                "a − b | 4",
                "a – b | 4",
                "a－b＋c | 6",
                "2（x ＋ 1） | 8",
                "［x］ | 3",
                "max（x，a） | 8",
                "x² | 9",
                "x³ | 27",
                "x＾2 | 9",
                "x**2 | 9",
                "x²y | 2.25",
                "√(b) | 2",
                "2√(b) | 4",
                "y√（b） | 0.5",
                "x = 3 | 1"
            })
    void signs_areReadAsTheyAreTyped(String formula, double value) {
        assertThat(at(formula)).isEqualTo(value);
    }

    @Test
    void constants_areKnown() {
        assertThat(at("2πx")).isCloseTo(6 * Math.PI, within(1e-12));
        assertThat(at("pi")).isEqualTo(Math.PI);
        assertThat(at("e^x")).isCloseTo(Math.exp(3), within(1e-12));
        assertThat(at("e^-x")).isCloseTo(Math.exp(-3), within(1e-12));
        assertThat(at("1/(1+e^(-y))")).isCloseTo(at("sigmoid(y)"), within(1e-15));
    }

    @Test
    void ownName_hidesAConstant() {
        assertThat(Formula.parse("2e", Set.of("e")).at(Map.of("e", 5.0))).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abs(-x) | 3",
                "sqrt(b) | 2",
                "exp(0) | 1",
                "ln(exp(2)) | 2",
                "log(exp(2)) | 2",
                "log2(a) | 3",
                "log10(1000) | 3",
                "sin(0) | 0",
                "cos(0) | 1",
                "tanh(0) | 0",
                "sigmoid(0) | 0.5",
                "floor(-0.5) | -1",
                "ceil(0.2) | 1",
                "round(2.5) | 3",
                "round(-2.5) | -2",
                "sign(-x) | -1",
                "fact(5) | 120",
                "fact(0) | 1",
                "min(x, a, b) | 3",
                "max(x, a, b) | 8",
                "if(x > 2, 10, 1/0) | 10",
                "if(x, 1, 2) | 1"
            })
    void functions_giveTheirValues(String formula, double value) {
        assertThat(at(formula)).isCloseTo(value, within(1e-14));
    }

    @Test
    void logarithmToBaseTwo_isWholeForEveryPowerOfTwo() {
        Formula log = Formula.parse("floor(log2(n)) - log2(n)", Set.of("n"));
        for (int k = -60; k <= 60; k++) {
            assertThat(log.at(Map.of("n", Math.pow(2, k)))).as("2^%d", k).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/0",
                "0/0",
                "x/(w - 2)",
                "5 % 0",
                "0^-1",
                "ln(0)",
                "ln(-1)",
                "log2(0)",
                "sqrt(-1)",
                "(-8)^0.5",
                "10^400",
                "exp(1000)",
                "fact(171)",
                "fact(-1)",
                "fact(2.5)",
                "1/0 > 1",
                "9^9^9^9",
                "99999999^99999999",
                "2^(10^300)",
                "1e300 * 1e300"
            })
    void undefinedOrTooLarge_isNaN(String formula) {
        assertThat(at(formula)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "10^-40, 1e-40",
        "1e5^-3, 1e-15",
        "10^200/10^199, 10",
        "1e-300 * 1e-300, 0",
        "0^0, 1",
        "4^0.5, 2",
        "2^1000/2^999, 2"
    })
    void largeAndSmallPowers_keepTheirDigits(String formula, double value) {
        assertThat(at(formula)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "x < a, 1",
        "x > a, 0",
        "x <= 3, 1",
        "x >= 3, 1",
        "x == 3, 1",
        "x != 3, 0",
        "(x > 2) + (x > 1), 2",
        "(x > 2) * x, 3",
        "-(x > 2), -1",
        "'max(x > 2, 0)', 1",
        "x > 2 && y > 2, 0",
        "!(x > 2), 0",
        "(x > 2 && a > 2) + 1, 2"
    })
    void comparison_isOneOrZero_alsoInSums(String formula, double value) {
        assertThat(at(formula)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "z*3 == 0.3, 1",
        "z == 0.1, 1",
        "z - 0.1, 0",
        "0.3 % z, 0",
        "floor(0.3/z), 3",
        "(1/x)*x == 1, 1",
        "sqrt(2)^2 == 2, 1",
        "sqrt(2)^2 <= 2, 1",
        "z < 0.1, 0",
        "1 + 1e-12 == 1, 0"
    })
    void decimals_areWhatTheyAreWrittenAs(String formula, double value) {
        Formula read = Formula.parse(formula, Set.of("z", "x"));

        assertThat(read.at(Map.of("z", 0.1, "x", 3.0))).isEqualTo(value);
    }

    @Test
    void valueThatIsNotUsed_mayBeUndefined() {
        Map<String, Double> values = Map.of("x", 2.0, "y", Double.NaN);

        assertThat(Formula.parse("x + 1", Set.of("x", "y")).at(values)).isEqualTo(3);
        assertThat(Formula.parse("x + y", Set.of("x", "y")).at(values)).isNaN();
    }

    @Test
    void missingValue_isTheCallersFault() {
        IllegalArgumentException fault = catchThrowableOfType(
                IllegalArgumentException.class,
                () -> Formula.parse("x", Set.of("x")).at(Map.of("y", 1.0)));

        assertThat(fault).hasMessage("values for [y], but the names are [x]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x + foo | foo",
                "xy | xy",
                "arcsin(x) | arcsin",
                "x $ 2 | $",
                "x; y | ;",
                "\"x\" | \"",
                "x + 😀 | 😀",
                "x[1] | [",
                "sqrt x | sqrt",
                "√x | sqrt",
                "exp + 1 | exp",
                "exp | exp",
                "1 000 | 1 000",
                "1.2.3 | 1.2.3",
                "x + | x +",
                "* x | * x",
                "x +* y | x +* y",
                "() | ()",
                "1,5 | 1,5",
                "50% | 50%",
                "5! | 5!",
                "max() | max()",
                "exp(1, 2) | exp(1, 2)",
                "if(x > 1, 2) | if(x > 1, 2)"
            })
    void fault_namesWhatIsWrong_inBothLanguages(String formula, String named) {
        FormulaFault fault = faultOf(formula);

        assertThat(fault).as(formula).isNotNull();
        assertThat(fault.words().en()).contains(named).isEqualTo(fault.getMessage());
        assertThat(fault.words().zh()).contains(named).containsPattern("\\p{IsHan}");
    }

    @Test
    void unknownName_isToldTheNamesThereAre() {
        FormulaFault fault =
                catchThrowableOfType(FormulaFault.class, () -> Formula.parse("mu*v", new TreeSet<>(Set.of("m", "v"))));

        assertThat(fault.words().en()).isEqualTo("“mu” is not known here: the names are m, v; write products with *");
        assertThat(fault.words().zh()).isEqualTo("这里没有名为“mu”的量：可用的名称有 m、v；乘法请写 *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x", "x)", ")x(", "((x)", "max(x, (y)"})
    void brackets_mustMatch(String formula) {
        FormulaFault fault = faultOf(formula);

        assertThat(fault.words().en()).isEqualTo("the brackets do not match: count ( and )");
        assertThat(fault.words().zh()).isEqualTo("括号不配对：请检查 ( 与 ) 的个数");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void nothing_isAFault(String formula) {
        FormulaFault fault = faultOf(formula);

        assertThat(fault.words().en()).isEqualTo("nothing was typed");
        assertThat(fault.words().zh()).isEqualTo("还没有输入内容");
    }

    @Test
    void tooLong_isAFault_andJustNotTooLongIsNone() {
        assertThat(at("x" + " ".repeat(400))).isEqualTo(3);
        assertThat(at("0" + "+x".repeat(149))).isEqualTo(447);
        assertThat(at("(".repeat(149) + "x" + ")".repeat(149))).isEqualTo(3);
        assertThat(at("-".repeat(299) + "x")).isEqualTo(-3);

        FormulaFault fault = faultOf("x" + "+x".repeat(150));

        assertThat(fault.words().en()).isEqualTo("the formula is longer than 300 characters");
        assertThat(fault.words().zh()).isEqualTo("公式超过了 300 个字符");
    }

    @Test
    void text_isWhatWasTyped() {
        assertThat(Formula.parse("  2 × x² ", Set.of("x")).text()).isEqualTo("2 × x²");
        assertThat(Formula.parse("2x", Set.of("x"))).hasToString("2x");
    }
}
