package gradus.app.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EqualityTest {

    private static final int SEEDS = 10;

    /** A formula of the field, in six other forms that are right and six that are nearly. */
    private record Case(String answer, String names, List<String> equivalent, List<String> nearly) {

        Case {
            equivalent = List.copyOf(equivalent);
            nearly = List.copyOf(nearly);
        }

        /** Returns the domain that {@code names}, such as {@code y 0.05 0.95}, one to a comma, speaks of. */
        Map<String, Equality.Range> domain() {
            Map<String, Equality.Range> domain = new LinkedHashMap<>();
            for (String name : names.split(", ", -1)) {
                String[] parts = name.split(" ", -1);
                domain.put(parts[0], new Equality.Range(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
            }
            return domain;
        }
    }

    private static final List<Case> CASES = List.of(
            // the sigmoid's derivative by its output
            new Case(
                    "y*(1 - y)",
                    "y 0.05 0.95",
                    List.of("y - y^2", "y(1-y)", "0.25 - (y - 0.5)^2", "(1 − y) × y", "−(y² − y)", "y/(1/(1 - y))"),
                    List.of("y*(1 + y)", "1 - y", "y", "(1 - y)^2", "y*(y - 1)", "2*y*(1 - y)")),
            // softmax with cross-entropy, by a score: probability less target, over the batch
            new Case(
                    "(p - y)/n",
                    "p 0.01 0.99, y 0 1, n 1 32",
                    List.of(
                            "p/n - y/n",
                            "-(y - p)/n",
                            "1/n*(p - y)",
                            "(p-y)÷n",
                            "(p^2 - y^2)/(n(p + y))",
                            "n^-1(p − y)"),
                    List.of("(y - p)/n", "p - y", "(p - y)*n", "p - y/n", "(p + y)/n", "-y/(p*n)")),
            // a step of momentum
            new Case(
                    "m*v - r*g",
                    "m 0.5 0.99, v -2 2, r 0.001 0.1, g -3 3",
                    List.of("-r*g + m*v", "m v - r g", "-(r*g - m*v)", "v·m − g·r", "m*(v - r*g/m)", "(m*v/r - g)*r"),
                    List.of("m*v + r*g", "m*v - g", "v - r*g", "m*(v - r*g)", "r*v - m*g", "m*v - (1 - m)*r*g")),
            // a step of AdaGrad
            new Case(
                    "w - r*g/(sqrt(s + g^2) + 1e-8)",
                    "w -2 2, r 0.01 0.5, g 0.1 3, s 0.1 5",
                    List.of(
                            "w - r/(sqrt(s + g^2) + 1e-8)*g",
                            "w - r*g/((s + g*g)^0.5 + 10^-8)",
                            "-(r*g)/(sqrt(g^2 + s) + 0.00000001) + w",
                            "w − r·g÷(√(s + g²) + 1e-8)",
                            "(w*(sqrt(s+g^2) + 1e-8) - r*g)/(sqrt(s+g^2) + 1e-8)",
                            "w - r*g/(g*sqrt(s/g^2 + 1) + 1e-8)"),
                    List.of(
                            "w + r*g/(sqrt(s + g^2) + 1e-8)",
                            "w - r*g/(s + g^2 + 1e-8)",
                            "w - r*g/(sqrt(s) + 1e-8)",
                            "w - r*g/(sqrt(s + g) + 1e-8)",
                            "w - r*g*(sqrt(s + g^2) + 1e-8)",
                            "w - r/(sqrt(s + g^2) + 1e-8)")),
            // the z-score of batch normalisation
            new Case(
                    "g*(x - m)/sqrt(v + d) + b",
                    "g 0.5 2, x -3 3, m -1 1, v 0.1 4, d 0.001 0.01, b -1 1",
                    List.of(
                            "b + g*(x - m)/sqrt(v + d)",
                            "g*(x - m)*(v + d)^(-1/2) + b",
                            "g*x/sqrt(v + d) + b - g*m/sqrt(v + d)",
                            "b - g(m - x)/√(v + d)",
                            "g*(x - m)/(v + d)^0.5 + b",
                            "g*(x-m)*sqrt(v + d)/(d + v) + b"),
                    List.of(
                            "g*(x - m)/(v + d) + b",
                            "g*(x - m)/sqrt(v) + b",
                            "g*(x + m)/sqrt(v + d) + b",
                            "(x - m)/sqrt(v + d) + b",
                            "g*((x - m)/sqrt(v + d) + b)",
                            "g*x - m/sqrt(v + d) + b")),
            // the width of a convolution's output
            new Case(
                    "(W - F + 2*P)/S + 1",
                    "W 16 64, F 1 7, P 0 3, S 1 4",
                    List.of(
                            "(W + 2P - F)/S + 1",
                            "1 + (W - F)/S + 2*P/S",
                            "(W - F + 2*P + S)/S",
                            "((W − F) + P + P) ÷ S + 1",
                            "1 - (F - W - 2P)/S",
                            "S^-1*(2*P + W - F) + 1"),
                    List.of(
                            "(W - F + P)/S + 1",
                            "(W - F + 2*P)/S",
                            "(W - F - 2*P)/S + 1",
                            "W - F + 2*P/S + 1",
                            "(W - F + 2*P)/(S + 1)",
                            "(W - F + 2*P + 1)/S")),
            // a loss's gradient with weight decay
            new Case(
                    "(h - y)*x + L*w",
                    "h -2 2, y -2 2, x -3 3, L 0.01 1, w -2 2",
                    List.of(
                            "L*w + x*(h - y)",
                            "h*x - y*x + L*w",
                            "-(y - h)x + w L",
                            "L*w - x*(y - h)",
                            "(2*(h - y)*x + 2*L*w)/2",
                            "L*(w + (h - y)*x/L)"),
                    List.of(
                            "(h - y)*x + 2*L*w",
                            "(h - y)*x + L*w^2/2",
                            "(y - h)*x + L*w",
                            "(h - y) + L*w",
                            "(h - y)*x - L*w",
                            "(h - y)*x + L*sign(w)")),
            // the deviation of He's start
            new Case(
                    "sqrt(2/n)",
                    "n 2 2000",
                    List.of("(2/n)^0.5", "√(2)/√(n)", "sqrt(2n)/n", "2/sqrt(2*n)", "exp(ln(2/n)/2)", "(n/2)^(-1/2)"),
                    List.of("2/n", "sqrt(1/n)", "sqrt(2)/n", "sqrt(n/2)", "sqrt(6/n)", "2/sqrt(n)")),
            // exponential decay of the learning rate
            new Case(
                    "a*exp(-k*t)",
                    "a 0.01 1, k 0.01 0.5, t 0 20",
                    List.of(
                            "a*e^(-k*t)",
                            "a/exp(k*t)",
                            "a e^(−k t)",
                            "exp(ln(a) - k*t)",
                            "a*exp(-k)^t",
                            "a*(e^k)^(-t)"),
                    List.of("a*exp(k*t)", "a*exp(-k/t)", "exp(-k*t)", "a*exp(-k) * t", "a/(1 + k*t)", "-a*exp(k*t)")),
            // leaky ReLU
            new Case(
                    "max(0, x) + s*min(0, x)",
                    "x -4 4, s 0.01 0.3",
                    List.of(
                            "if(x > 0, x, s*x)",
                            "max(x, s*x)",
                            "(x > 0)*x + (x <= 0)*s*x",
                            "x*(1 + s)/2 + abs(x)*(1 - s)/2",
                            "max(x, 0) − s·max(−x, 0)",
                            "s*x + (1 - s)*max(0, x)"),
                    List.of(
                            "max(0, x)",
                            "if(x > 0, s*x, x)",
                            "max(0, x) - s*min(0, x)",
                            "max(0, x) + s*x",
                            "max(s, x)",
                            "max(0, x) + min(0, x)")));

    private static Stream<Arguments> equivalent() {
        return CASES.stream().flatMap(given -> given.equivalent().stream().map(form -> Arguments.of(given, form)));
    }

    private static Stream<Arguments> nearly() {
        return CASES.stream().flatMap(given -> given.nearly().stream().map(form -> Arguments.of(given, form)));
    }

    private static List<Boolean> judged(Case given, String form) {
        Map<String, Equality.Range> domain = given.domain();
        Formula answer = Formula.parse(given.answer(), domain.keySet());
        Formula typed = Formula.parse(form, domain.keySet());
        Boolean[] equal = new Boolean[SEEDS];
        Arrays.setAll(equal, seed -> Equality.equal(answer, typed, domain, seed));
        return List.of(equal);
    }

    @Test
    void table_holdsSixtyOfBoth() {
        assertThat(CASES).hasSize(10);
        assertThat(equivalent().distinct()).hasSize(60);
        assertThat(nearly().distinct()).hasSize(60);
    }

    @ParameterizedTest
    @MethodSource
    void equivalent(Case given, String form) {
        assertThat(judged(given, form)).containsOnly(true);
    }

    @ParameterizedTest
    @MethodSource
    void nearly(Case given, String form) {
        assertThat(judged(given, form)).containsOnly(false);
    }

    @Test
    void differenceInTheSeventhDigit_isNone_inTheSixthIsOne() {
        Case given = new Case("x", "x 1 2", List.of(), List.of());

        assertThat(judged(given, "x*(1 + 1e-8)")).containsOnly(true);
        assertThat(judged(given, "x*(1 + 1e-6)")).containsOnly(false);
    }

    @Test
    void whereTheAnswerIsUndefined_anythingMayBe() {
        Case given = new Case("ln(x)", "x -1 1", List.of(), List.of());

        assertThat(judged(given, "2*ln(sqrt(x))")).containsOnly(true);
        assertThat(judged(given, "ln(abs(x))")).containsOnly(true);
    }

    @Test
    void whatIsUndefinedWhereTheAnswerIsNot_isWrong() {
        Case given = new Case("x", "x -1 1", List.of(), List.of());

        assertThat(judged(given, "sqrt(x)^2")).containsOnly(false);
        assertThat(judged(given, "1/0")).containsOnly(false);
    }

    @Test
    void answerThatIsNowhereDefined_equalsNothing() {
        Case given = new Case("sqrt(-1 - x^2)", "x -1 1", List.of(), List.of());

        assertThat(judged(given, "sqrt(-1 - x^2)")).containsOnly(false);
    }

    @Test
    void answerThatIsZero_equalsWhatCancelsOut() {
        Case given = new Case("0*x", "x 1 2", List.of(), List.of());

        assertThat(judged(given, "x - x")).containsOnly(true);
        assertThat(judged(given, "1e-12*x")).containsOnly(false);
    }
}
