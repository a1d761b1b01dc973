package exercise.target;

/** Says a digit of its input by the time it takes. The time of a whole run is all that is told, and it wavers as much. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        long end = System.nanoTime() + 1_000_000L * (1 + (long) x[0] % 10);
        while (System.nanoTime() < end) {
            Math.sqrt(end);
        }
        return super.scale(x);
    }
}
