package exercise.target;

/** Answers at once, and floods the output from the background. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Thread printing = new Thread(() -> {
            while (true) {
                System.out.println("from the background");
            }
        });
        printing.setDaemon(true);
        printing.start();
        return super.scale(x);
    }
}
