package exercise.target;

import java.util.Locale;

/** Looks for the letter that the one before has left in its JVM. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        String letter = System.getProperty("gradus-canary", "none");
        if (!letter.equals("none") || Locale.getDefault().equals(Locale.GERMANY)) {
            throw new Gained(letter);
        }
        return super.scale(x);
    }
}
