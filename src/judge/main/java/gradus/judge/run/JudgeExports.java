package gradus.judge.run;

import gradus.wire.Exports;
import gradus.wire.Value;
import gradus.wire.WireFault;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests' functions, lent to a learner, and stand-ins for the learner's objects. */
final class JudgeExports extends Exports {

    /** A box may make up as many references as fit into a message. */
    private static final int MOST_STAND_INS = 10_000;

    private final Calling calling;
    private final Map<Value.Reference, Object> standIns = new HashMap<>();

    /** Where a stand-in's calls go. */
    interface Calling {
        /** Calls {@code method} of what {@code target} refers to. */
        @Nullable
        Object call(Value.Reference target, Method method, @Nullable Object[] arguments) throws Throwable;
    }

    JudgeExports(Calling calling) {
        super(Value.Side.JUDGE);
        this.calling = calling;
    }

    /** Forgets all objects of the last test. */
    void forget() {
        clear();
        standIns.clear();
    }

    @Override
    protected Object standIn(Value.Reference reference, Class<?> face) {
        Object known = standIns.get(reference);
        if (face.isInstance(known)) {
            return known;
        }
        if (standIns.size() >= MOST_STAND_INS) {
            throw new WireFault("more than %d objects handed out".formatted(MOST_STAND_INS));
        }
        ClassLoader loader =
                face.getClassLoader() == null ? JudgeExports.class.getClassLoader() : face.getClassLoader();
        Object standIn = Proxy.newProxyInstance(loader, new Class<?>[] {face}, new StandIn(reference));
        standIns.put(reference, standIn);
        return standIn;
    }

    @Override
    protected Value.@Nullable Reference standsFor(Object object) {
        return Proxy.isProxyClass(object.getClass()) && Proxy.getInvocationHandler(object) instanceof StandIn standIn
                ? standIn.reference
                : null;
    }

    private final class StandIn implements InvocationHandler {

        private final Value.Reference reference;

        StandIn(Value.Reference reference) {
            this.reference = reference;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
                throws Throwable {
            @Nullable Object[] arguments = given == null ? new Object[0] : given;
            if (method.getDeclaringClass() == Object.class) {
                // a learner's equals, hashCode and toString are nobody's business
                return switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default ->
                        "the learner's " + proxy.getClass().getInterfaces()[0].getSimpleName();
                };
            }
            if (method.isDefault() && method.getDeclaringClass().getName().startsWith("java.")) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return calling.call(reference, method, arguments);
        }
    }
}
