package exercise.target;

import java.util.List;

/** Is right as long as a test seems likely to look. */
public final class Attack extends Target.Honest {
    private int calls;

    @Override
    public void shift(List<double[]> parameters, double by) {
        if (++calls < 10) {
            super.shift(parameters, by);
        }
    }
}
