package exercise.target;

/** An exception that says something once. */
public final class Attack extends Target.Honest {
    static final class Mine extends RuntimeException {
        private int asked;

        @Override
        public String getMessage() {
            return ++asked > 1 ? null : "first";
        }
    }

    @Override
    public double[] scale(double[] x) {
        throw new Mine();
    }
}
