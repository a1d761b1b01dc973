package exercise.target;

import java.util.ArrayList;
import java.util.List;

/** Fills the heap. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        List<double[]> all = new ArrayList<>();
        while (true) {
            all.add(new double[1 << 20]);
        }
    }
}
