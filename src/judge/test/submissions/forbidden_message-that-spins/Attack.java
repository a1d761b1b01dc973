package exercise.target;

/** An exception that computes its message for ever. */
public final class Attack extends Target.Honest {
    static final class Mine extends RuntimeException {
        @Override
        public String getMessage() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public double[] scale(double[] x) {
        throw new Mine();
    }
}
