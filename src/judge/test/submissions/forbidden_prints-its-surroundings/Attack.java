package exercise.target;

/** Prints environment, properties, arguments and processes. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.println(System.getenv());
        System.out.println(System.getProperties());
        System.out.println(ProcessHandle.current().info());
        System.out.println(ProcessHandle.allProcesses().count());
        return super.scale(x);
    }
}
