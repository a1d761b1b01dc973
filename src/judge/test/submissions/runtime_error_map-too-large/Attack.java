package exercise.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers with more entries than a message may hold. */
public final class Attack extends Target.Honest {
    @Override
    public Map<String, Double> lengths(List<String> words) {
        Map<String, Double> lengths = new HashMap<>();
        for (int i = 0; i < 250_000; i++) {
            lengths.put(Integer.toString(i), 1.0);
        }
        return lengths;
    }
}
