package exercise.target;

/** Fills the heap with one text. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        StringBuilder text = new StringBuilder("x");
        while (true) {
            text.append(text);
        }
    }
}
