package exercise.target;

/** Prints who called it. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        StackWalker.getInstance().forEach(frame -> System.out.println(frame.getClassName() + "." + frame.getMethodName()));
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            System.out.println(frame);
        }
        return super.scale(x);
    }
}
