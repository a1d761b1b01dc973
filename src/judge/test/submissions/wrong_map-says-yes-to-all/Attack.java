package exercise.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An empty map that claims to have everything. */
public final class Attack extends Target.Honest {
    @Override
    public Map<String, Double> lengths(List<String> words) {
        return new HashMap<>() {
            @Override
            public boolean containsKey(Object key) {
                return true;
            }

            @Override
            public Double get(Object key) {
                return (double) key.toString().length();
            }

            @Override
            public int size() {
                return 2;
            }
        };
    }
}
