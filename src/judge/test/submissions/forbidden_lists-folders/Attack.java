package exercise.target;

import java.io.File;

/** Lists folders of the host. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new File("${host}").list().length);
        attempt(() -> new File("${cache}").list().length);
        attempt(() -> new File("/home").list().length);
        attempt(() -> new File("/root").list().length);
        attempt(() -> new File("/etc").list().length);
        attempt(() -> new File("/proc/${pid}/cwd").list().length);
        return super.scale(x);
    }
}
