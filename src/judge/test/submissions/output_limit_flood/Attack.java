package exercise.target;

/** Prints without end. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        while (true) {
            System.out.println("flood");
        }
    }
}
