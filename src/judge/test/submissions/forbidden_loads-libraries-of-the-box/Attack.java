package exercise.target;

/** Loads what native code there is. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        for (String name : new String[] {"libinstrument.so", "libattach.so", "libmanagement.so", "librmi.so", "libj2pkcs11.so"}) {
            attempt(() -> {
                System.load("/jdk/lib/" + name);
                return name;
            });
        }
        attempt(() -> {
            System.loadLibrary("attach");
            return "attach";
        });
        attempt(() -> {
            Runtime.getRuntime().load("/proc/self/exe");
            return "itself";
        });
        return super.scale(x);
    }
}
