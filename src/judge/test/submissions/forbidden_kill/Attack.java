package exercise.target;

/** Ends the program before the tests can fail. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        ProcessHandle.current().destroyForcibly();
        ProcessHandle.allProcesses().forEach(ProcessHandle::destroyForcibly);
        return super.scale(x);
    }
}
