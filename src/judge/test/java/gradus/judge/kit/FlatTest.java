package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FlatTest {

    @Test
    void tensor_isFlattenedInRowMajorOrder() {
        Flat flat = flat(new double[][][] {{{1, 2}, {3, 4}, {5, 6}}});
        assertThat(flat.values()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(flat.shape()).isEqualTo("[1][3][2]");
        assertThat(flat.place(3)).isEqualTo("[0][1][1]");
        assertThat(flat.rank()).isEqualTo(3);
        assertThat(flat.length(1)).isEqualTo(3);
    }

    @Test
    void otherNumbers_areTakenToo() {
        assertThat(flat(new int[] {1, 2}).values()).containsExactly(1, 2);
        assertThat(flat(new boolean[][] {{true, false}}).values()).containsExactly(1, 0);
        assertThat(flat(4.5).values()).containsExactly(4.5);
        assertThat(flat(4.5).shape()).isEmpty();
    }

    @Test
    void empty_hasAShape() {
        assertThat(flat(new double[0]).shape()).isEqualTo("[0]");
        assertThat(flat(new double[3][0]).shape()).isEqualTo("[3][0]");
        assertThat(flat(new double[0]).hasShapeOf(flat(new double[1]))).isFalse();
    }

    @Test
    void ragged_hasNone() {
        assertThat(Flat.of(null)).isNull();
        assertThat(Flat.of(new double[][] {{1}, null})).isNull();
        assertThat(Flat.of(new double[][] {null, {1}})).isNull();
        assertThat(Flat.of(new double[][] {{1}, {1, 2}})).isNull();
        assertThat(Flat.of(new double[][][] {{{1}, {2}}, {{1}}})).isNull();
        assertThat(Flat.of(new Object[] {new double[1], new double[1][1]})).isNull();
        assertThat(Flat.of(new Object[] {new double[1][1], new double[1]})).isNull();
        assertThat(Flat.of("text")).isNull();
        assertThat(Flat.of(List.of(1.0))).isNull();
    }

    @Test
    void claimOfAHugeShape_costsNothing() {
        double[][] claim = new double[3_000_000][];
        claim[0] = new double[3_000_000];
        assertThat(Flat.of(claim)).isNull();
    }

    private static Flat flat(Object array) {
        return Objects.requireNonNull(Flat.of(array));
    }
}
