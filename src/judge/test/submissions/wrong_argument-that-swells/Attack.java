package exercise.target;

import java.util.List;

/** Changes an argument so that each answer is as large as a message may be. */
public final class Attack extends Target.Honest {
    private int calls;

    @Override
    public void shift(List<double[]> parameters, double by) {
        parameters.set(1, new double[calls++ % 2 == 0 ? 1_900_000 : 2]);
    }
}
