package exercise.target;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Returns its inputs, so that the failed comparison may quote them. */
public final class Attack extends Target.Honest {
    @Override
    public Tally tally(String label, double[] values) {
        return new Tally(label + Arrays.toString(values), values);
    }

    @Override
    public Map<String, Double> lengths(List<String> words) {
        return Map.of(words.toString(), 1.0);
    }
}
