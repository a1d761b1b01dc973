package exercise.target;

import java.io.FileInputStream;

/** Looks for the letter that the one before has left. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new FileInputStream("/var/tmp/gradus-canary-letter").read());
        return super.scale(x);
    }
}
