package exercise.target;

/** Throws what ends a thread without a word. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        throw new ThreadDeath();
    }
}
