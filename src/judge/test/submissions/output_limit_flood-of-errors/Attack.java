package exercise.target;

/** Prints without end, to the other stream. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        while (true) {
            System.err.print('x');
        }
    }
}
