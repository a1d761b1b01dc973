package exercise.target;

import java.util.Locale;

/** Leaves a letter in its JVM. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.setProperty("gradus-canary", "to the next one");
        Locale.setDefault(Locale.GERMANY);
        return super.scale(x);
    }
}
