package exercise.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A map that holds what its type does not allow. */
public final class Attack extends Target.Honest {
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Map<String, Double> lengths(List<String> words) {
        Map lengths = new HashMap();
        words.forEach(word -> lengths.put(word, "22.0"));
        return lengths;
    }
}
