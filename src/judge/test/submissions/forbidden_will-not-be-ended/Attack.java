package exercise.target;

/** Has threads and hooks that never end. */
public final class Attack extends Target.Honest {
    private static void stay() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    @Override
    public double[] scale(double[] x) {
        Runtime.getRuntime().addShutdownHook(new Thread(Attack::stay));
        Thread stays = new Thread(Attack::stay);
        stays.start();
        return super.scale(x);
    }
}
