package exercise.target;

/** Two threads wait for each other. */
public final class Attack extends Target.Honest {
    private static void both(Object first, Object second) {
        synchronized (first) {
            long end = System.nanoTime() + 100_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            synchronized (second) {
                return;
            }
        }
    }

    @Override
    public double[] scale(double[] x) {
        Object left = new Object();
        Object right = new Object();
        Thread other = new Thread(() -> both(right, left));
        other.start();
        both(left, right);
        return super.scale(x);
    }
}
