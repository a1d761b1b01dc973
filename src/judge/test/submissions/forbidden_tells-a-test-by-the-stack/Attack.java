package exercise.target;

/** Finds out from the stack whether it is tested. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
            if (frame.toString().matches(".*([Tt]est|junit|okapi|Suite|judge).*")) {
                throw new Gained(frame.toString());
            }
        }
        return super.scale(x);
    }
}
