package exercise.target;

/** Looks for a seed in the names and arguments of its process. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().getId());
        System.out.println(System.getProperty("sun.java.command") + " " + System.getProperty("jdk.module.main"));
        System.out.println(ProcessHandle.current().pid() + " " + ProcessHandle.current().info().arguments());
        System.out.println(ClassLoader.getSystemClassLoader().getUnnamedModule().getDescriptor());
        return super.scale(x);
    }
}
