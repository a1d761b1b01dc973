package exercise.target;

/** Shows that it is alive from time to time. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        while (true) {
            long end = System.nanoTime() + 50_000_000;
            while (System.nanoTime() < end) {
                Math.sqrt(end);
            }
            System.out.println("still busy");
        }
    }
}
