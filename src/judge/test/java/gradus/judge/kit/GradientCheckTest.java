package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The checker is checked: right gradients pass for every seed, planted errors never do. */
class GradientCheckTest {

    private static final int SEEDS = 200;

    @Test
    void sigmoid_passesForEverySeed() {
        everySeed(Operation::sigmoid);
    }

    @Test
    void tanh_passesForEverySeed() {
        everySeed(Operation::tanh);
    }

    @Test
    void softmaxCrossEntropy_passesForEverySeed() {
        everySeed(Operation::softmaxCrossEntropy);
    }

    @Test
    void batchNorm_passesForEverySeed() {
        everySeed(Operation::batchNorm);
    }

    @Test
    void affine_passesForEverySeed() {
        everySeed(draw -> Operation.affine(draw, 4, 3, 5));
    }

    @Test
    void affineWithAThousandWeights_passesForEverySeed() {
        everySeed(draw -> Operation.affine(draw, 2, 25, 40));
    }

    @Test
    void gradientInALargeObjective_passesForEverySeed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Operation operation = Operation.sigmoid(new Draw(seed));
            GradientCheck.of(() -> operation.objective().get() + 1e4)
                    .check(
                            "dX",
                            operation.variables().get(0),
                            operation.gradients().get(0));
        }
    }

    @Test
    void smallAndLargeUpstreamMixed_passesForEverySeed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] x = new Draw(seed).vector(8);
            double[] w = {1e-5, 1e-2, 1e-1, 1, 1, 10, 1e2, 1e3};
            double[] dX = new double[8];
            for (int i = 0; i < 8; i++) {
                dX[i] = w[i] * Math.cos(x[i]);
            }
            GradientCheck.of(() -> dot(w, map(x, Math::sin))).check("dX", x, dX);
        }
    }

    @Test
    void wrongSign_isNamed() {
        plantEverywhere(value -> -value, "dW has the wrong sign everywhere.");
    }

    @Test
    void twice_isNamed() {
        plantEverywhere(value -> 2 * value, "dW is exactly twice what it should be.");
    }

    @Test
    void half_isNamed() {
        plantEverywhere(value -> value / 2, "dW is exactly half of what it should be.");
    }

    @Test
    void timesN_isNamed() {
        plantEverywhere(value -> 6 * value, "dW is exactly N = 6 times what it should be: is a division missing?");
    }

    @Test
    void dividedByN_isNamed() {
        plantEverywhere(
                value -> value / 6, "dW should be exactly N = 6 times as large: was it averaged once too often?");
    }

    @Test
    void timesACountThatIsNoLength_isNamed() {
        plantEverywhere(value -> 17 * value, "dW is exactly 17 times what it should be: is a division missing?");
    }

    @Test
    void anotherConstant_isNamed() {
        plantEverywhere(
                value -> 1.01 * value,
                "dW is off by one and the same factor everywhere: its shape is right, a constant is not.");
    }

    @Test
    void zeroGradient_isNamed() {
        plantEverywhere(value -> 0, "dW is zero everywhere.");
    }

    @Test
    void relativeErrorOfTenMillionths_isFound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Operation operation = affine(seed, 6, 6);
            double[][] planted = copy(operation.gradients().get(1));
            int row = seed % 6;
            planted[row][2] *= 1 + 1e-5;
            assertThat(Thrown.diagnosis(() -> check(operation, planted))).contains("[%d][2]".formatted(row));
        }
    }

    @Test
    void transposedSquare_isNamed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Operation operation = affine(seed, 6, 6);
            double[][] right = copy(operation.gradients().get(1));
            double[][] planted = new double[6][6];
            for (int row = 0; row < 6; row++) {
                for (int column = 0; column < 6; column++) {
                    planted[row][column] = right[column][row];
                }
            }
            assertThat(Thrown.diagnosis(() -> check(operation, planted)))
                    .isEqualTo("dW holds the right numbers, transposed: rows and columns are swapped.");
        }
    }

    @Test
    void transposedOblong_isAWrongShape() {
        Operation operation = affine(1, 6, 5);
        assertThat(Thrown.diagnosis(() -> check(operation, new double[5][6])))
                .isEqualTo("dW has the shape [5][6]; it should be [6][5].");
    }

    @Test
    void oneEntryOfAThousand_isFoundAndPlaced() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Operation operation = affine(seed, 25, 40);
            double[][] planted = copy(operation.gradients().get(1));
            int row = (7 * seed) % 25;
            int column = (11 * seed) % 40;
            planted[row][column] *= -1;
            assertThat(Thrown.diagnosis(() -> check(operation, planted)))
                    .isEqualTo("dW is furthest off at [%d][%d].".formatted(row, column));
        }
    }

    @Test
    void factorInALargeArray_isNamed() {
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            Operation operation = affine(seed, 25, 40);
            double[][] planted = copy(operation.gradients().get(1));
            Arrays.stream(planted).forEach(row -> Arrays.setAll(row, i -> 2 * row[i]));
            assertThat(Thrown.diagnosis(() -> check(operation, planted)))
                    .isEqualTo("dW is exactly twice what it should be.");
        }
    }

    @Test
    void tinyGradient_isStillChecked() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Operation operation = affine(seed, 6, 5);
            double[][] right = copy(operation.gradients().get(1));
            Arrays.stream(right).forEach(row -> Arrays.setAll(row, i -> 1e-6 * row[i]));
            GradientCheck check =
                    GradientCheck.of(() -> 1e-6 * operation.objective().get());
            check.check("dW", operation.variables().get(1), right);
            right[seed % 6][seed % 5] *= 2;
            assertThat(Thrown.diagnosis(
                            () -> check.check("dW", operation.variables().get(1), right)))
                    .isEqualTo("dW is furthest off at [%d][%d].".formatted(seed % 6, seed % 5));
        }
    }

    @Test
    void notANumber_isNamedAndPlaced() {
        Operation operation = affine(3, 6, 5);
        double[][] planted = copy(operation.gradients().get(1));
        planted[4][1] = Double.NaN;
        assertThat(Thrown.diagnosis(() -> check(operation, planted))).isEqualTo("dW[4][1] is NaN.");
        planted[4][1] = Double.NEGATIVE_INFINITY;
        assertThat(Thrown.diagnosis(() -> check(operation, planted))).isEqualTo("dW[4][1] is infinite.");
    }

    @Test
    void objectiveThatIsNaN_isNotTheGradientsFault() {
        double[] x = {1, 2};
        assertThat(Thrown.diagnosis(() -> GradientCheck.of(() -> Double.NaN).check("dX", x, new double[] {1, 1})))
                .isEqualTo("dX could not be checked: near this input the output itself is NaN or infinite.");
    }

    @Test
    void constantObjective_provesNothing() {
        double[] x = {1, 2, 3};
        assertThat(Thrown.diagnosis(() -> GradientCheck.of(() -> 5).check("dX", x, new double[3])))
                .isEqualTo("dX could not be checked: the output hardly changes with the input.");
    }

    @Test
    void oneFlatCoordinateOfFive_isExcused() {
        double[] x = {1, 2, 3, 4, 5};
        DoubleSupplier objective = () -> x[0] + x[1] + x[2] + x[3];
        GradientCheck.of(objective).check("dX", x, new double[] {1, 1, 1, 1, 0});
    }

    @Test
    void batchNormWithoutEpsilonInTheGradient_isFound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Operation operation = Operation.batchNorm(new Draw(seed));
            double[] planted = ((double[]) operation.gradients().get(1)).clone();
            planted[seed % 3] *= 1 + 1.4e-5;
            GradientCheck check = GradientCheck.of(operation.objective()::get);
            Thrown.by(() -> check.check("dGamma", operation.variables().get(1), planted));
        }
    }

    @Test
    void variable_getsItsBitsBack() {
        Operation operation = affine(5, 25, 40);
        Unchanged weights = Unchanged.of("W", operation.variables().get(1));
        check(operation, operation.gradients().get(1));
        weights.check();
        Thrown.by(() -> check(operation, new double[25][40]));
        weights.check();
    }

    @Test
    void variable_getsItsBitsBackWhereArithmeticWouldLoseThem() {
        double[] x = {0.1, -0.0, 1e-20};
        Unchanged variable = Unchanged.of("x", x);
        GradientCheck.of(() -> x[0] + 2 * x[1] + 3 * x[2]).check("dX", x, new double[] {1, 2, 3});
        variable.check();
    }

    @Test
    void variable_getsItsBitsBackWhenTheObjectiveThrows() {
        double[] x = {0.1, -0.0, 1e-20};
        double[] before = x.clone();
        GradientCheck check = GradientCheck.of(() -> {
            throw new IllegalStateException("forward failed");
        });
        assertThatThrownBy(() -> check.check("dX", x, new double[3])).hasMessage("forward failed");
        assertThat(x).isEqualTo(before);
    }

    @Test
    void gradientThatIsMissingOrRagged_isAWrongShape() {
        GradientCheck check = GradientCheck.of(() -> 1);
        double[][] x = {{1, 2}, {3, 4}};
        assertThat(Thrown.diagnosis(() -> check.check("dX", x, null))).isEqualTo("dX is null.");
        assertThat(Thrown.diagnosis(() -> check.check("dX", x, new double[][] {{1, 2}, {3}})))
                .isEqualTo("dX should have the shape [2][2], but its rows are missing or differ in length.");
    }

    @Test
    void callsOfTheObjective_staySmallForALargeArray() {
        Operation operation = affine(9, 25, 40);
        int[] calls = new int[1];
        GradientCheck check = GradientCheck.of(() -> {
            calls[0]++;
            return operation.objective().get();
        });
        check.check("dW", operation.variables().get(1), operation.gradients().get(1));
        assertThat(calls[0]).isLessThanOrEqualTo(200);
    }

    @Test
    void emptyVariable_isTheTestsFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.of(() -> 1).check("dX", new double[0], new double[0]));
    }

    @Test
    void threshold_isBounded() {
        GradientCheck check = GradientCheck.of(() -> 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.within(0.01))
                .withMessage("relative (0.01) must be in (0, 1.0E-4]");
        assertThatIllegalArgumentException().isThrownBy(() -> check.within(Double.NaN));
    }

    @Test
    void within_widensTheThreshold() {
        double[] x = {1, 2};
        DoubleSupplier square = () -> x[0] * x[0] + x[1] * x[1];
        double[] almost = {2 * (1 + 8e-6), 4};
        Thrown.by(() -> GradientCheck.of(square).check("dX", x, almost));
        assertThatCode(() -> GradientCheck.of(square).within(1e-5).check("dX", x, almost))
                .doesNotThrowAnyException();
    }

    @Test
    void linear_passesForALinearBackward() {
        double[] slope = {3, -1, 0.5};
        GradientCheck.linear("dX", dOut -> product(slope, dOut), new double[] {1, 2, -4});
    }

    @Test
    void linear_findsAnIgnoredOrSquaredUpstream() {
        double[] slope = {3, -1, 0.5};
        double[] upstream = {1, 2, -4};
        assertThat(Thrown.diagnosis(() -> GradientCheck.linear("dX", dOut -> slope.clone(), upstream)))
                .isEqualTo("dX(2·dOut) is exactly half of what it should be.");
        assertThat(Thrown.diagnosis(() -> GradientCheck.linear("dX", dOut -> product(dOut, dOut), upstream)))
                .isEqualTo("dX(2·dOut) is exactly twice what it should be.");
    }

    @Test
    void linear_findsAConstantPart() {
        Thrown.by(() -> GradientCheck.linear("dX", dOut -> map(dOut, value -> value + 1e-6), new double[] {1, 2}));
    }

    @Test
    void linear_survivesNullAndASharedArray() {
        assertThat(Thrown.diagnosis(() -> GradientCheck.linear("dX", dOut -> null, new double[] {1, 2})))
                .isEqualTo("dX is null.");
        double[] shared = new double[2];
        GradientCheck.linear(
                "dX",
                dOut -> {
                    System.arraycopy(dOut, 0, shared, 0, 2);
                    return shared;
                },
                new double[] {1, 2});
    }

    private static void everySeed(Function<Draw, Operation> operation) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Operation drawn = operation.apply(new Draw(seed));
            assertThatCode(drawn::check).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    /** Plants an error in every value of dW {@code [6][5]} and requires {@code diagnosis} for every seed. */
    private static void plantEverywhere(DoubleUnaryOperator error, String diagnosis) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Operation operation = affine(seed, 6, 5);
            double[][] planted = copy(operation.gradients().get(1));
            Arrays.stream(planted).forEach(row -> Arrays.setAll(row, i -> error.applyAsDouble(row[i])));
            assertThat(Thrown.diagnosis(() -> check(operation, planted))).isEqualTo(diagnosis);
        }
    }

    private static Operation affine(long seed, int in, int out) {
        return Operation.affine(new Draw(seed), 2, in, out);
    }

    private static void check(Operation affine, Object dW) {
        GradientCheck.of(affine.objective()::get).check("dW", affine.variables().get(1), dW);
    }

    private static double[][] copy(Object matrix) {
        return Arrays.stream((double[][]) matrix).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[] map(double[] x, DoubleUnaryOperator operator) {
        return Arrays.stream(x).map(operator).toArray();
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = a.clone();
        Arrays.setAll(product, i -> a[i] * b[i]);
        return product;
    }

    private static double dot(double[] a, double[] b) {
        return Arrays.stream(product(a, b)).sum();
    }
}
