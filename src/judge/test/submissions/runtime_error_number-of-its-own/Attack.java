package exercise.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A number that equals every other. */
public final class Attack extends Target.Honest {
    static final class Any extends Number {
        @Override
        public int intValue() {
            return 22;
        }

        @Override
        public long longValue() {
            return 22;
        }

        @Override
        public float floatValue() {
            return 22;
        }

        @Override
        public double doubleValue() {
            return 22;
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 22;
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Map<String, Double> lengths(List<String> words) {
        Map lengths = new HashMap();
        words.forEach(word -> lengths.put(word, new Any()));
        return lengths;
    }
}
