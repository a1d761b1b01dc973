package exercise.target;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.ToDoubleFunction;

/** Looks behind the function that it was given: there is nothing of the tests. */
public final class Attack extends Target.Honest {
    @Override
    public double slope(ToDoubleFunction<double[]> f, double[] x) {
        attempt(() -> {
            InvocationHandler handler = Proxy.getInvocationHandler(f);
            Field conversation = handler.getClass().getDeclaredFields()[0];
            conversation.setAccessible(true);
            return conversation.get(handler);
        });
        return super.slope(f, x);
    }
}
