package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BitsTest {

    @SuppressWarnings("ArrayRecordComponent")
    private record Grads(double[][] dW, double loss) {}

    @Test
    void arrays_areComparedByTheirNumbers() {
        assertThat(Bits.same(new double[] {1, 2}, new double[] {1, 2})).isTrue();
        assertThat(Bits.same(new double[] {1, 2}, new double[] {1, Math.nextUp(2)}))
                .isFalse();
        assertThat(Bits.same(new int[] {1, 2}, new int[] {2, 1})).isFalse();
        assertThat(Bits.same(new boolean[] {true}, new boolean[] {false})).isFalse();
        assertThat(Bits.same(new double[][][][] {{{{1}}}}, new double[][][][] {{{{1}}}}))
                .isTrue();
    }

    @Test
    void shapes_areCompared() {
        assertThat(Bits.same(new double[2][3], new double[3][2])).isFalse();
        assertThat(Bits.same(new double[2][3], new double[6])).isFalse();
        assertThat(Bits.same(new double[0], new double[1])).isFalse();
        assertThat(Bits.same(new double[][] {{1}, {1, 2}}, new double[][] {{1}, {1, 2}}))
                .isTrue();
        assertThat(Bits.same(new double[][] {{1}, {1, 2}}, new double[][] {{1}, null}))
                .isFalse();
    }

    @Test
    void zerosAndNaN_areComparedByTheirBits() {
        assertThat(Bits.same(0.0, -0.0)).isFalse();
        assertThat(Bits.same(new double[] {0.0}, new double[] {-0.0})).isFalse();
        assertThat(Bits.same(new double[] {Double.NaN}, new double[] {Double.NaN}))
                .isTrue();
    }

    @Test
    void kinds_areNeverMixed() {
        assertThat(Bits.same(new double[] {1}, new int[] {1})).isFalse();
        assertThat(Bits.same(1, 1.0)).isFalse();
        assertThat(Bits.same(null, 1.0)).isFalse();
        assertThat(Bits.same(null, null)).isTrue();
    }

    @Test
    void listsMapsAndRecords_areComparedByWhatTheyHold() {
        assertThat(Bits.same(List.of(new double[] {1}), new ArrayList<>(List.of(new double[] {1}))))
                .isTrue();
        assertThat(Bits.same(List.of(new double[] {1}), List.of(new double[] {1}, new double[] {1})))
                .isFalse();
        assertThat(Bits.same(Map.of("W", new double[] {1}), Map.of("W", new double[] {1})))
                .isTrue();
        assertThat(Bits.same(Map.of("W", new double[] {1}), Map.of("W", new double[] {2})))
                .isFalse();
        assertThat(Bits.same(Map.of("W", 1), Map.of("b", 1))).isFalse();
        assertThat(Bits.same(new Grads(new double[][] {{1}}, 2), new Grads(new double[][] {{1}}, 2)))
                .isTrue();
        assertThat(Bits.same(new Grads(new double[][] {{1}}, 2), new Grads(new double[][] {{3}}, 2)))
                .isFalse();
    }

    @Test
    void otherObjects_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bits.same(new Object(), new Object()))
                .withMessage("class java.lang.Object has no bits to compare");
    }

    @Test
    void copy_sharesNoArray() {
        double[][] weights = {{1, 2}, {3}};
        int[] labels = {4};
        List<Object> all = List.of(weights, Map.of("labels", labels));
        Object copy = Bits.copy(all);
        assertThat(Bits.same(all, copy)).isTrue();
        labels[0] = 5;
        assertThat(Bits.same(all, copy)).isFalse();
        labels[0] = 4;
        weights[1][0] = -3;
        assertThat(Bits.same(all, copy)).isFalse();
    }

    @Test
    void copy_keepsMissingRows() {
        double[][] ragged = {{1}, null};
        assertThat(Bits.same(ragged, Bits.copy(ragged))).isTrue();
    }
}
