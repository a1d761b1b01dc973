package exercise.target;

import java.net.URL;

/** Reads a file of the host as if it were a page. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new URL("file://" + "${host}/secret.txt").openStream().readAllBytes());
        attempt(() -> new URL("jar:file:${cache}/suites!/").openStream().read());
        return super.scale(x);
    }
}
