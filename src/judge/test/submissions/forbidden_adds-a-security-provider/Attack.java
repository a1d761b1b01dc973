package exercise.target;

import java.security.Provider;
import java.security.Security;

/** Puts itself between Java and its random numbers. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Security.insertProviderAt(new Provider("Mine", "1", "mine") {}, 1);
        Security.setProperty("securerandom.source", "file:/dev/zero");
        return super.scale(x);
    }
}
