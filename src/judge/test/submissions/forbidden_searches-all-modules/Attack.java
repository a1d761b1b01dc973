package exercise.target;

/** Looks for modules that it could use. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        for (Module module : ModuleLayer.boot().modules()) {
            if (!module.getName().equals("java.base")) {
                throw new Gained(module.getName());
            }
        }
        attempt(() -> ModuleLayer.boot().findModule("jdk.compiler").orElseThrow());
        attempt(() -> ModuleLayer.boot().findModule("java.instrument").orElseThrow());
        attempt(() -> ModuleLayer.boot().findModule("jdk.unsupported").orElseThrow());
        return super.scale(x);
    }
}
