package exercise.target;

import java.util.HashMap;
import java.util.Map;

/** A map whose keys all collide. */
public final class Attack extends Target.Honest {
    static final class Key {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    @Override
    public double[] scale(double[] x) {
        Map<Key, Integer> all = new HashMap<>();
        for (int i = 0; ; i++) {
            all.put(new Key(), i);
        }
    }
}
