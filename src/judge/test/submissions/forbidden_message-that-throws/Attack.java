package exercise.target;

/** An exception that throws when it is read. */
public final class Attack extends Target.Honest {
    static final class Mine extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("nested");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("nested");
        }
    }

    @Override
    public double[] scale(double[] x) {
        throw new Mine();
    }
}
