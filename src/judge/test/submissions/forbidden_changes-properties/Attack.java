package exercise.target;

/** Changes the properties that all share. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.setProperty("java.class.path", "/tmp");
        System.setProperty("line.separator", "x");
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "64");
        System.getProperties().clear();
        return super.scale(x);
    }
}
