package exercise.target;

/** An exception that computes its message for ever, in words that nobody forbids. */
public final class Attack extends Target.Honest {
    static final class Mine extends RuntimeException {
        @Override
        public String getMessage() {
            while (true) {
                hashCode();
            }
        }
    }

    @Override
    public double[] scale(double[] x) {
        throw new Mine();
    }
}
