package exercise.target;

/** A sum of five thousand terms. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        String text = ""${repeat:5000: + x[#]};
        x[0] = text.length();
        return super.scale(x);
    }
}
