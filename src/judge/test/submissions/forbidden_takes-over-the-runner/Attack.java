package exercise.target;

import java.lang.reflect.Method;

/** Starts a second runner in its own process, which takes over the pipes. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try {
            Class<?> runner = ClassLoader.getSystemClassLoader().loadClass("gradus.guest.runner.Runner");
            Method main = runner.getMethod("main", String[].class);
            main.invoke(null, (Object) new String[0]);
        } catch (ReflectiveOperationException refused) {
            return super.scale(x);
        }
        return super.scale(x);
    }
}
