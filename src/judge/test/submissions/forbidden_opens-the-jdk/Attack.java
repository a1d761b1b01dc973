package exercise.target;

import java.lang.invoke.MethodHandles;

/** Reaches for what the JDK keeps to itself. */
public final class Attack extends Target.Honest {
    private static Object fail() throws IllegalAccessException {
        throw new IllegalAccessException();
    }

    @Override
    public double[] scale(double[] x) {
        attempt(() -> Class.forName("jdk.internal.misc.Unsafe").getMethod("getUnsafe").invoke(null));
        attempt(() -> MethodHandles.privateLookupIn(String.class, MethodHandles.lookup()));
        attempt(() -> Class.forName("java.lang.Shutdown").getDeclaredMethod("exit", int.class).trySetAccessible() ? "open" : fail());
        attempt(() -> Module.class.getDeclaredMethod("implAddOpens", String.class).invoke(Object.class.getModule(), "java.lang"));
        return super.scale(x);
    }
}
