package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.GradientMap.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Where a gradient check says that a gradient is wrong. */
class ComparisonTest {

    private static GradientMap map(DoubleSupplier objective, Object variable, Object claimed) {
        Mismatch mismatch = Thrown.by(() -> GradientCheck.of(objective).check("dX", variable, claimed));
        return Objects.requireNonNull(mismatch.gradient(), "gradient");
    }

    private static DoubleSupplier sumOfSquares(double[] x) {
        return () -> Arrays.stream(x).map(value -> value * value).sum();
    }

    @Test
    void entries_areToldApartByTheirClass() {
        double[] x = {1, -2, 3, 0.5, 2, 0};
        double[] claimed = {2, 4, 5, Double.NaN, Double.NEGATIVE_INFINITY, 0};
        assertThat(map(sumOfSquares(x), x, claimed)).isEqualTo(new GradientMap("dX", List.of(6), 6, "·±×!!·"));
    }

    @Test
    void oppositeSign_meansTheRightSizeToo() {
        double[] x = {1, 1, 1, 1};
        double[] claimed = {-2, -2.1, -1, 0};
        // else answers of any size would draw the signs of the right ones
        assertThat(map(sumOfSquares(x), x, claimed).cells()).isEqualTo("±×××");
    }

    @Test
    void matrix_isMappedRowByRow() {
        Operation affine = Operation.affine(new Draw(4), 2, 3, 4);
        double[][] dW = ((double[][]) affine.gradients().get(1)).clone();
        dW[1] = dW[1].clone();
        dW[1][2] *= -1;
        dW[1][3] += 1;
        GradientMap map = map(affine.objective()::get, affine.variables().get(1), dW);
        assertThat(map.shape()).containsExactly(3, 4);
        assertThat(map.cells()).isEqualTo("····" + "··±×" + "····");
    }

    @Test
    void higherRank_keepsItsShape() {
        double[][][] x = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
        double[][][] claimed = {{{1, 1}, {1, 1}}, {{1, -1}, {1, 1}}};
        GradientMap map = map(() -> sum(x), x, claimed);
        assertThat(map.shape()).containsExactly(2, 2, 2);
        assertThat(map.summary().en()).contains("[1][0][1]");
    }

    @Test
    void singleEntry_isMapped() {
        double[] x = {3};
        assertThat(map(sumOfSquares(x), x, new double[] {5}).summary().en())
                .isEqualTo("dX[0] disagrees with the numerical gradient.");
    }

    @Test
    void zeroWhereItShouldBe_agrees() {
        double[] x = {1, 2, 3, 4, 5, 6};
        DoubleSupplier objective = () -> x[0] + x[1] + x[2] + x[3] + x[5];
        assertThat(map(objective, x, new double[] {1, 1, 1, 1, 0, 2}).cells()).isEqualTo("·····×");
    }

    @Test
    void largeArray_isComparedAllOver_butShownInPart() {
        Operation affine = Operation.affine(new Draw(7), 2, 40, 50);
        double[][] dW = copy(affine.gradients().get(1));
        dW[31][31] *= -1;
        dW[39][49] *= -1;
        GradientMap map = map(affine.objective()::get, affine.variables().get(1), dW);
        assertThat(map.cells()).hasSize(32 * 32);
        assertThat(map.disagreeing()).isEqualTo(1);
        assertThat(map.at(31, 31)).isEqualTo(Cell.OPPOSITE);
    }

    @Test
    void largeArrayWhoseErrorIsNotShown_hasNoMap() {
        Operation affine = Operation.affine(new Draw(7), 2, 40, 50);
        double[][] dW = copy(affine.gradients().get(1));
        dW[39][49] *= -1;
        Mismatch mismatch = Thrown.by(() -> GradientCheck.of(affine.objective()::get)
                .check("dW", affine.variables().get(1), dW));
        assertThat(mismatch.gradient()).isNull();
    }

    @Test
    void notANumberInALargeArray_costsNoMoreThanItsFirst256Entries() {
        double[][] x = new Draw(1).matrix(20, 20);
        double[][] claimed = new double[20][20];
        Arrays.stream(claimed).forEach(row -> Arrays.fill(row, 1));
        claimed[0][1] = Double.NaN;
        int[] calls = new int[1];
        GradientMap map = map(
                () -> {
                    calls[0]++;
                    return sum(new double[][][] {x});
                },
                x,
                claimed);
        assertThat(calls[0]).isEqualTo(2 * Comparison.MOST_MAPPED);
        assertThat(map.count(Cell.AGREES)).isEqualTo(Comparison.MOST_MAPPED);
        assertThat(map.count(Cell.NOT_A_NUMBER)).isEqualTo(1);
        assertThat(map.count(Cell.UNKNOWN)).isEqualTo(400 - 257);
    }

    @Test
    void wrongNumbers_costNoCallsMoreThanTheComparisonItself() {
        double[] x = {1, 2, 3};
        int[] calls = new int[1];
        map(
                () -> {
                    calls[0]++;
                    return x[0] + x[1] + x[2];
                },
                x,
                new double[] {1, 1, 7});
        assertThat(calls[0]).isEqualTo(2 * 3);
    }

    @Test
    void objectiveThatThrowsOnceTheCheckHasFailed_leavesTheRestUnknown() {
        double[] x = {1, 2, 3, 4};
        int[] calls = new int[1];
        DoubleSupplier objective = () -> {
            if (calls[0]++ == 3) {
                throw new IllegalStateException("no more");
            }
            return x[0] + x[1] + x[2] + x[3];
        };
        Mismatch mismatch =
                Thrown.by(() -> GradientCheck.of(objective).check("dX", x, new double[] {1, Double.NaN, 1, 1}));
        assertThat(mismatch).hasMessage("dX[1] is NaN.");
        assertThat(mismatch.gradient()).isEqualTo(new GradientMap("dX", List.of(4), 4, "·!??"));
        assertThat(x).containsExactly(1, 2, 3, 4);
    }

    @Test
    void ourOwnFault_isNotHiddenByTheMap() {
        DoubleSupplier objective = () -> {
            throw new GraderFault("the box is gone");
        };
        assertThatThrownBy(() ->
                        GradientCheck.of(objective).check("dX", new double[] {1, 2}, new double[] {Double.NaN, 1}))
                .isInstanceOf(GraderFault.class);
    }

    @Test
    void whatCouldNotBeChecked_hasNoMap() {
        double[] x = {1, 2, 3};
        assertThat(Thrown.by(() -> GradientCheck.of(() -> 5).check("dX", x, new double[3]))
                        .gradient())
                .isNull();
        assertThat(Thrown.by(() -> GradientCheck.of(() -> Double.NaN).check("dX", x, new double[] {1, 1, 1}))
                        .gradient())
                .isNull();
        assertThat(Thrown.by(() -> GradientCheck.of(() -> 5).check("dX", x, new double[4]))
                        .gradient())
                .isNull();
    }

    private static double sum(double[][][] x) {
        return Arrays.stream(x)
                .flatMap(Arrays::stream)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .sum();
    }

    private static double[][] copy(Object matrix) {
        return Arrays.stream((double[][]) matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
