package exercise.target;

import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;

/** Opens files without end. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            List<Object> open = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                open.add(new FileInputStream("/proc/self/status"));
            }
            return open.size();
        });
        return super.scale(x);
    }
}
