package exercise.target;

import java.util.List;
import java.util.Map;

/** Has the JDK quote a text of the test. */
public final class Attack extends Target.Honest {
    @Override
    public Map<String, Double> lengths(List<String> words) {
        return Map.of(words.get(0), Double.valueOf(words.get(0)));
    }
}
