package exercise.target;

/** Asks every class loader above it for the tests. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        for (ClassLoader loader = Attack.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            ClassLoader asked = loader;
            attempt(() -> asked.getResource("exercise/target/Zephyrine61Tests.class").toString());
            attempt(() -> asked.getResourceAsStream("Zephyrine61Tests.java").read());
            attempt(() -> asked.getResourceAsStream("gradus/judge/suite/Suite.class").read());
            attempt(() -> asked.getResources("junit-platform.properties").nextElement());
        }
        return super.scale(x);
    }
}
