package gradus.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method or constructor on this side of the wire, called with values from the other side. */
public final class Callee {

    private final Executable executable;
    private final Type[] parameters;
    private final Type result;

    /**
     * What a call gave.
     *
     * @param changes what has changed on this side, see {@link Marshal#changes}
     * @param result the returned value
     */
    public record Answer(Map<Integer, Value> changes, Value result) {}

    /** Creates a callee for {@code method}. */
    public Callee(Method method) {
        this(method, method.getGenericReturnType());
    }

    /** Creates a callee for {@code constructor}, whose objects are handed out as a {@code face}. */
    public Callee(Constructor<?> constructor, Class<?> face) {
        this(constructor, (Type) face);
    }

    private Callee(Executable executable, Type result) {
        this.executable = executable;
        this.parameters = executable.getGenericParameterTypes();
        this.result = result;
    }

    /**
     * Calls it.
     *
     * @param target the object whose method it is; null for a constructor
     * @throws Throwable what the method itself throws
     * @throws WireFault if the arguments or the result do not fit
     */
    public Answer call(@Nullable Object target, List<Value> values, Marshal marshal) throws Throwable {
        if (values.size() != parameters.length) {
            throw new WireFault("%d arguments for %d parameters".formatted(values.size(), parameters.length));
        }
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = marshal.fromValue(values.get(i), parameters[i]);
        }
        Object returned = invoke(target, arguments);
        Map<Integer, Value> changes = marshal.changes();
        return new Answer(changes, marshal.toValue(returned, result));
    }

    private @Nullable Object invoke(@Nullable Object target, @Nullable Object[] arguments) throws Throwable {
        try {
            return executable instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) executable).invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
