package gradus.judge.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BehaviourTest {

    private static final Value NOTHING = new Value.Nothing();

    /** Returns whether a behaviour that consists of {@code answers} is kept whole, and so can be compared. */
    private static boolean isKept(Answers answers) {
        Behaviour first = new Behaviour();
        Behaviour second = new Behaviour();
        answers.give(first);
        answers.give(second);
        return first.isLike(second);
    }

    private interface Answers {
        void give(Behaviour behaviour);
    }

    @Test
    void fewAnswers_areKept() {
        assertThat(isKept(behaviour -> behaviour.answered(new Value.Real(1), Map.of(0, NOTHING))))
                .isTrue();
    }

    @Test
    void largeResult_isNotKept() {
        assertThat(isKept(behaviour -> behaviour.answered(new Value.Reals(new double[2 << 20]), Map.of())))
                .isFalse();
    }

    @Test
    void largeChangedArgument_isNotKept() {
        Map<Integer, Value> changed = Map.of(0, new Value.Sequence(List.of(new Value.Reals(new double[2 << 20]))));
        assertThat(isKept(behaviour -> behaviour.answered(NOTHING, changed))).isFalse();
    }

    @Test
    void manySmallValues_countAsWhatTheyTakeHere() {
        List<Value> many = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            many.add(NOTHING);
        }
        assertThat(isKept(behaviour -> behaviour.answered(new Value.Sequence(many), Map.of())))
                .isFalse();
    }
}
