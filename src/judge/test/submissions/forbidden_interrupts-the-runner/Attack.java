package exercise.target;

/** Meddles with the thread that runs it. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Thread.currentThread().interrupt();
        Thread.currentThread().setName("judge");
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        Thread.currentThread().setContextClassLoader(null);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> System.exit(0));
        return super.scale(x);
    }
}
