package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CountedFunctionTest {

    private final CountedFunction product = new CountedFunction(2, x -> x[0] * x[1]);

    @Test
    void calls_areCountedAndAnswered() {
        assertThat(product.applyAsDouble(new double[] {2, 3})).isEqualTo(6);
        assertThat(product.applyAsDouble(new double[] {4, 5})).isEqualTo(20);
        assertThat(product.calls()).isEqualTo(2);
    }

    @Test
    void points_areCopies() {
        double[] x = {2, 3};
        product.applyAsDouble(x);
        x[0] = 7;
        assertThat(product.points()).containsExactly(new double[] {2, 3});
    }

    @Test
    void points_areBounded() {
        for (int i = 0; i < 10_001; i++) {
            product.applyAsDouble(new double[] {i, 1});
        }
        assertThat(product.points()).hasSize(10_000);
        assertThat(product.calls()).isEqualTo(10_001);
    }

    @Test
    void wrongLength_isRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product.applyAsDouble(new double[3]))
                .withMessage("the function takes 2 numbers, but was given 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product.applyAsDouble(null))
                .withMessage("the function takes 2 numbers, but was given null");
    }

    @Test
    void dimension_mustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountedFunction(0, x -> 0))
                .withMessage("dimension (0) must be positive");
    }
}
