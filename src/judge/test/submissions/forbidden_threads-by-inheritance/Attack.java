package exercise.target;

/** Starts threads of a class of its own. */
public final class Attack extends Target.Honest {
    static final class Worker extends Thread {
        @Override
        public void run() {
            Attack.sleep();
        }
    }

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
            new Worker().start();
        }
    }
}
