package exercise.target;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Fills the memory that holds classes. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        List<Object> all = new ArrayList<>();
        while (true) {
            ClassLoader loader = new ClassLoader(Attack.class.getClassLoader()) {};
            all.add(Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null));
        }
    }
}
