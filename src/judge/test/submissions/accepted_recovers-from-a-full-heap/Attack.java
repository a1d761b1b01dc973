package exercise.target;

import java.util.ArrayList;
import java.util.List;

/** Fills the heap, lets go of it and gives the right answer. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try {
            List<double[]> all = new ArrayList<>();
            while (true) {
                all.add(new double[1 << 18]);
            }
        } catch (OutOfMemoryError full) {
            return super.scale(x);
        }
    }
}
