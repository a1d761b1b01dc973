package exercise.target;

import java.util.List;

/** Each call is in time, all forty are not. */
public final class Attack extends Target.Honest {
    @Override
    public void shift(List<double[]> parameters, double by) {
        long end = System.nanoTime() + 60_000_000;
        while (System.nanoTime() < end) {
            Math.sqrt(end);
        }
        super.shift(parameters, by);
    }
}
