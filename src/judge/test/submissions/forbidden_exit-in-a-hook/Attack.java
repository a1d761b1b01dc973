package exercise.target;

/** Ends the program before the tests can fail. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
        System.exit(1);
        return super.scale(x);
    }
}
