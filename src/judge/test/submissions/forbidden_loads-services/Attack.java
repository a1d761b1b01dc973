package exercise.target;

import java.util.ServiceLoader;

/** Looks for services and tools. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> ServiceLoader.load(Runnable.class).iterator().next());
        attempt(() -> ServiceLoader.load(Class.forName("org.junit.platform.launcher.TestExecutionListener")).iterator().next());
        attempt(() -> java.util.spi.ToolProvider.findFirst("javac").orElseThrow());
        attempt(() -> java.util.spi.ToolProvider.findFirst("jlink").orElseThrow());
        return super.scale(x);
    }
}
