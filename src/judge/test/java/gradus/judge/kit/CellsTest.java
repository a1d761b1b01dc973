package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void cells_areAddressedInRowMajorOrder() {
        double[][][] array = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
        Cells cells = Cells.of(array);
        assertThat(cells.values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        cells.set(5, 60);
        assertThat(array[1][0][1]).isEqualTo(60);
        assertThat(cells.get(5)).isEqualTo(60);
    }

    @Test
    void indices_areThoseOfFlat() {
        double[][] array = {{1, 2, 3}, {4, 5, 6}};
        Flat flat = Objects.requireNonNull(Flat.of(array));
        assertThat(Cells.of(array).values()).containsExactly(flat.values());
    }

    @Test
    void move_thereAndBackGivesTheOldBits() {
        double[] array = {0.1, -0.0, 1e-20};
        Cells cells = Cells.of(array);
        double[] origin = cells.values();
        cells.move(origin, new double[] {1, 1, -1}, 1e-5);
        assertThat(array).containsExactly(0.1 + 1e-5, 1e-5, 1e-20 - 1e-5);
        cells.move(origin, new double[] {1, 1, -1}, 0);
        assertThat(array).isEqualTo(origin);
        assertThat(1 / array[1]).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void integers_cannotBeMoved() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.of(new int[] {1}))
                .withMessageContaining("double[]");
    }
}
