package exercise.target;

/** Starts threads until there are no more. */
public final class Attack extends Target.Honest {
    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException ended) {
            return;
        }
    }

    @Override
    public double[] scale(double[] x) {
        while (true) {
            new Thread(Attack::sleep).start();
        }
    }
}
