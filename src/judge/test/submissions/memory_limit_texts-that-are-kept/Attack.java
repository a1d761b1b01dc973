package exercise.target;

import java.util.ArrayList;
import java.util.List;

/** Fills the table of texts. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        List<String> all = new ArrayList<>();
        for (int i = 0; ; i++) {
            all.add("text number %d, which is kept".formatted(i).repeat(64).intern());
        }
    }
}
