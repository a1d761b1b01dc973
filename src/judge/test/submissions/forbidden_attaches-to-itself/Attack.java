package exercise.target;

/** Looks for the tools that look into a JVM. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> Class.forName("com.sun.tools.attach.VirtualMachine"));
        attempt(() -> Class.forName("java.lang.management.ManagementFactory"));
        attempt(() -> Class.forName("com.sun.management.HotSpotDiagnosticMXBean"));
        attempt(() -> Class.forName("jdk.jfr.Recording"));
        attempt(() -> Class.forName("sun.misc.Unsafe"));
        attempt(() -> Class.forName("javax.tools.ToolProvider"));
        attempt(() -> Class.forName("java.lang.instrument.Instrumentation"));
        return super.scale(x);
    }
}
