package exercise.target;

import java.util.AbstractList;
import java.util.List;

/** A list with another size at each look. */
public final class Attack extends Target.Honest {
    @Override
    public List<Target> team(int n) {
        return new AbstractList<>() {
            @Override
            public Target get(int index) {
                return new Attack();
            }

            @Override
            public int size() {
                return new Exception().getMessage() == null ? 2 + (int) (System.nanoTime() & 1) : n;
            }
        };
    }
}
