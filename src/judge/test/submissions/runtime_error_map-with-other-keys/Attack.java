package exercise.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A key that equals everything. */
public final class Attack extends Target.Honest {
    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Double> lengths(List<String> words) {
        Map<Object, Double> lengths = new HashMap<>();
        lengths.put(new Object() {
            @Override
            public boolean equals(Object other) {
                return true;
            }

            @Override
            public int hashCode() {
                return "vermilion".hashCode();
            }
        }, 1.0);
        return (Map<String, Double>) (Map<?, ?>) lengths;
    }
}
