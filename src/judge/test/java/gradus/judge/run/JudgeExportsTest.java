package gradus.judge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.wire.Value;
import gradus.wire.WireFault;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class JudgeExportsTest {

    private final JudgeExports exports = new JudgeExports((target, method, arguments) -> null);

    private Object standIn(int id) {
        return exports.resolve(new Value.Reference(Value.Side.BOX, id), DoubleUnaryOperator.class);
    }

    @Test
    void sameReference_isTheSameStandIn() {
        assertThat(standIn(7)).isSameAs(standIn(7));
    }

    @Test
    void referencesWithoutEnd_areRefused() {
        assertThatThrownBy(() -> {
                    for (int id = 0; id < 20_000; id++) {
                        standIn(id);
                    }
                })
                .isInstanceOf(WireFault.class)
                .hasMessage("more than 10000 objects handed out");
        exports.forget();
        assertThat(standIn(0)).isNotNull();
    }
}
