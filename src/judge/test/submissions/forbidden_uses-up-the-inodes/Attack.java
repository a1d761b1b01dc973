package exercise.target;

import java.io.File;
import java.io.IOException;

/** Makes files of no size, without end. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            for (int i = 0; i < 2_000_000; i++) {
                if (!new File("/tmp/" + i).createNewFile()) {
                    throw new IOException("no more");
                }
            }
            return "two million files";
        });
        return super.scale(x);
    }
}
