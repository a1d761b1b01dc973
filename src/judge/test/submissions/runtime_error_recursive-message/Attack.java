package exercise.target;

/** An exception whose message asks for its text, which asks for its message. */
public final class Attack extends Target.Honest {
    static final class Mine extends RuntimeException {
        @Override
        public String getMessage() {
            return toString();
        }
    }

    @Override
    public double[] scale(double[] x) {
        throw new Mine();
    }
}
