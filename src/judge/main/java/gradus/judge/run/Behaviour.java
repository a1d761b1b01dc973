package gradus.judge.run;

import gradus.wire.Value;
import gradus.wire.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back from a solution in one test, answer by answer. Two solutions that behave alike have the same idea. */
public final class Behaviour {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_BYTES = 8 << 20;

    /** What an object costs beside its contents, and its place in a list or a map. */
    private static final int BYTES_EACH = 32;

    private final List<Answer> answers = new ArrayList<>();
    private long bytes;
    private boolean whole = true;

    private record Answer(
            Value result,
            Map<Integer, Value> changes,
            @Nullable String thrown) {

        boolean isLike(Answer other) {
            return thrown == null
                    ? other.thrown == null && Values.alike(result, other.result, TOLERANCE) && changesLike(other)
                    : thrown.equals(other.thrown);
        }

        private boolean changesLike(Answer other) {
            return changes.keySet().equals(other.changes.keySet())
                    && changes.entrySet().stream()
                            .allMatch(change -> Values.alike(
                                    change.getValue(),
                                    other.changes.getOrDefault(change.getKey(), NOTHING),
                                    TOLERANCE));
        }
    }

    private static final Value NOTHING = new Value.Nothing();

    /** Adds an answer. */
    void answered(Value result, Map<Integer, Value> changes) {
        long size = size(result);
        for (Value now : changes.values()) {
            size += size(now);
        }
        add(new Answer(result, changes, null), size);
    }

    /** Adds an exception, by its class name. */
    void threw(String type) {
        add(new Answer(NOTHING, Map.of(), type), BYTES_EACH + 2L * type.length());
    }

    private void add(Answer answer, long size) {
        bytes += size;
        whole = whole && bytes <= MOST_BYTES;
        if (whole) {
            answers.add(answer);
        }
    }

    /** Returns about how much memory {@code value} takes: a box chooses values that take far more here than in a message. */
    private static long size(Value value) {
        if (value instanceof Value.Reals reals) {
            return BYTES_EACH + (long) Double.BYTES * reals.values().length;
        } else if (value instanceof Value.Ints ints) {
            return BYTES_EACH + (long) Integer.BYTES * ints.values().length;
        } else if (value instanceof Value.Truths truths) {
            return BYTES_EACH + (long) truths.values().length;
        } else if (value instanceof Value.Text text) {
            return BYTES_EACH + 2L * text.value().length();
        } else if (value instanceof Value.Rows rows) {
            return size(rows.rows());
        } else if (value instanceof Value.Sequence sequence) {
            return size(sequence.elements());
        } else if (value instanceof Value.Lasting lasting) {
            return size(lasting.content());
        } else if (value instanceof Value.Composite composite) {
            return size(composite.components());
        } else if (value instanceof Value.Mapping mapping) {
            long size = size(mapping.entries().values());
            for (String key : mapping.entries().keySet()) {
                size += BYTES_EACH + 2L * key.length();
            }
            return size;
        }
        return BYTES_EACH;
    }

    private static long size(Collection<Value> values) {
        long size = BYTES_EACH;
        for (Value value : values) {
            size += size(value);
        }
        return size;
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
