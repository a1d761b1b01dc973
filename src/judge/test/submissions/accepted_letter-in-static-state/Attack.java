package exercise.target;

/** Leaves a letter in a static field, for the next test and for the next submission. */
public final class Attack extends Target.Honest {
    static final class Letter {
        static String text;
    }

    @Override
    public double[] scale(double[] x) {
        if (Letter.text != null) {
            throw new Gained(Letter.text);
        }
        Letter.text = "to the next one";
        return super.scale(x);
    }
}
