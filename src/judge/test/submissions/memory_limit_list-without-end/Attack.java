package exercise.target;

import java.util.AbstractList;
import java.util.List;

/** A list of two thousand million, none of which is stored. */
public final class Attack extends Target.Honest {
    @Override
    public List<Target> team(int n) {
        return new AbstractList<>() {
            @Override
            public Target get(int index) {
                return Attack.this;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
    }
}
