package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeparateTest {

    private final double[][] x = {{1, 2}, {3}};

    @Test
    void newArrays_areFine() {
        assertThatCode(() -> {
                    Separate.check("y", new double[] {1, 2}, x, new int[] {1});
                    Separate.check("y", x.clone()[0].clone(), (Object) x);
                    Separate.check("y", null, (Object) x);
                    Separate.check("y", new double[0], (Object) new double[0]);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void singleMatrix_isAnArgument_notItsRowsOnly() {
        assertThatThrownBy(() -> Separate.check("y", x, (Object[]) x)).isInstanceOf(Mismatch.class);
    }

    @Test
    void argumentItself_itsRow_orAListOfIt_isNot() {
        for (Object shared : List.of(x, x[1], x.clone(), List.of(x[0]), Map.of("a", x[0]))) {
            assertThatThrownBy(() -> Separate.check("y", shared, new double[1], x))
                    .isInstanceOf(Mismatch.class)
                    .hasMessageContaining("y");
        }
    }
}
