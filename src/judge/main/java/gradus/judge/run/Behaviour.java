package gradus.judge.run;

import gradus.wire.Value;
import gradus.wire.ValueWriter;
import gradus.wire.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back from a solution in one test, answer by answer. Two solutions that behave alike have the same idea. */
public final class Behaviour {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_BYTES = 8 << 20;

    private final List<Answer> answers = new ArrayList<>();
    private int bytes;
    private boolean whole = true;

    private record Answer(
            Value result,
            Map<Integer, Value> changed,
            @Nullable String thrown) {

        boolean isLike(Answer other) {
            return thrown == null
                    ? other.thrown == null && Values.alike(result, other.result, TOLERANCE) && changesLike(other)
                    : thrown.equals(other.thrown);
        }

        private boolean changesLike(Answer other) {
            return changed.keySet().equals(other.changed.keySet())
                    && changed.entrySet().stream()
                            .allMatch(change -> Values.alike(
                                    change.getValue(),
                                    other.changed.getOrDefault(change.getKey(), NOTHING),
                                    TOLERANCE));
        }
    }

    private static final Value NOTHING = new Value.Nothing();

    /** Adds an answer. */
    void answered(Value result, Map<Integer, Value> changed) {
        add(new Answer(result, changed, null), size(result) + 16 * changed.size());
    }

    /** Adds an exception, by its class name. */
    void threw(String type) {
        add(new Answer(NOTHING, Map.of(), type), type.length());
    }

    private void add(Answer answer, int size) {
        bytes += size;
        whole = whole && bytes <= MOST_BYTES;
        if (whole) {
            answers.add(answer);
        }
    }

    private static int size(Value value) {
        return value instanceof Value.Real ? 16 : new ValueWriter().value(value).size();
    }

    /** Returns whether every answer is like the other's, to {@value #TOLERANCE}; unknown, so false, if one was too long. */
    public boolean isLike(Behaviour other) {
        if (!whole || !other.whole || answers.size() != other.answers.size()) {
            return false;
        }
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isLike(other.answers.get(i))) {
                return false;
            }
        }
        return true;
    }
}
