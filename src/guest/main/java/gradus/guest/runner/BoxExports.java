package gradus.guest.runner;

import gradus.wire.Conversation;
import gradus.wire.Exports;
import gradus.wire.Value;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** The learner's objects, lent to the judge, and stand-ins for the functions that the judge has lent. */
final class BoxExports extends Exports {

    private @Nullable Conversation conversation;

    BoxExports() {
        super(Value.Side.BOX);
    }

    /** Sets where the stand-ins' calls go. */
    void callThrough(Conversation judge) {
        this.conversation = judge;
    }

    @Override
    protected Object standIn(Value.Reference reference, Class<?> face) {
        ClassLoader loader = face.getClassLoader() == null ? BoxExports.class.getClassLoader() : face.getClassLoader();
        return Proxy.newProxyInstance(loader, new Class<?>[] {face}, new StandIn(reference));
    }

    @Override
    protected Value.@Nullable Reference standsFor(Object object) {
        return Proxy.isProxyClass(object.getClass()) && Proxy.getInvocationHandler(object) instanceof StandIn standIn
                ? standIn.reference
                : null;
    }

    private final class StandIn implements InvocationHandler {

        private final Value.Reference reference;
        private final Thread thread = Thread.currentThread();

        StandIn(Value.Reference reference) {
            this.reference = reference;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
                throws Throwable {
            @Nullable Object[] arguments = given == null ? new Object[0] : given;
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, arguments);
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (Thread.currentThread() != thread || conversation == null) {
                throw new IllegalStateException("a function given to you can only be called on the thread you got it");
            }
            return conversation.call(reference, method, arguments);
        }

        private Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "function";
            };
        }
    }
}
