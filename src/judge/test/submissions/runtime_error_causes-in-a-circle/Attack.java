package exercise.target;

/** An exception that is its own cause. */
public final class Attack extends Target.Honest {
    static final class Mine extends RuntimeException {
        @Override
        public synchronized Throwable getCause() {
            return this;
        }

        @Override
        public String toString() {
            throw this;
        }
    }

    @Override
    public double[] scale(double[] x) {
        throw new Mine();
    }
}
