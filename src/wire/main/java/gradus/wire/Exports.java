package gradus.wire;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The objects of one side that the other side may call, and what the other side's references are on this one. */
public abstract class Exports implements Marshal.References {

    private static final int MOST = 10_000;

    private final Value.Side here;
    private final List<Export> exports = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
    private final Map<Class<?>, Map<String, Callee>> callees = new HashMap<>();
    private final IdentityHashMap<SeededGenerator, Integer> numbered = new IdentityHashMap<>();
    private final Map<Integer, RandomGenerator> generators = new HashMap<>();

    private record Export(Object object, Class<?> face) {}

    /** An object and the method of it that was asked for. */
    record Callable(Object object, Callee callee) {}

    /** Creates the empty table of side {@code here}. */
    protected Exports(Value.Side here) {
        this.here = here;
    }

    /** Returns a stand-in for an object that lives on the other side. */
    protected abstract Object standIn(Value.Reference reference, Class<?> face);

    /** Returns the reference that {@code object} stands in for, or null if it is no stand-in. */
    protected abstract Value.@Nullable Reference standsFor(Object object);

    /** Forgets everything: a new session has begun. */
    public final void clear() {
        exports.clear();
        ids.clear();
        numbered.clear();
        generators.clear();
    }

    @Override
    public final Value.Reference export(Object object, Class<?> face) {
        Value.Reference foreign = standsFor(object);
        if (foreign != null) {
            return foreign;
        }
        Integer known = ids.get(object);
        if (known != null && exports.get(known).face() == face) {
            return new Value.Reference(here, known);
        }
        if (exports.size() >= MOST) {
            throw new WireFault("more than %d objects handed out".formatted(MOST));
        }
        exports.add(new Export(object, face));
        ids.put(object, exports.size() - 1);
        return new Value.Reference(here, exports.size() - 1);
    }

    @Override
    public final Object resolve(Value.Reference reference, Class<?> face) {
        if (reference.owner() != here) {
            return standIn(reference, face);
        }
        Object object = get(reference.id()).object();
        if (!face.isInstance(object)) {
            throw new WireFault("object %d is no %s".formatted(reference.id(), face.getSimpleName()));
        }
        return object;
    }

    @Override
    public final Value.Generator number(SeededGenerator generator) {
        return new Value.Generator(numberOf(generator), generator.seed());
    }

    private int numberOf(SeededGenerator generator) {
        Integer known = numbered.get(generator);
        if (known == null) {
            known = numbered.size();
            numbered.put(generator, known);
        }
        return known;
    }

    @Override
    public final RandomGenerator generator(Value.Generator value) {
        if (generators.size() >= MOST) {
            throw new WireFault("more than %d generators handed out".formatted(MOST));
        }
        RandomGenerator known = generators.get(value.id());
        if (known == null) {
            known = new SplittableRandom(value.seed());
            generators.put(value.id(), known);
        }
        return known;
    }

    /** Returns the object with {@code id} and its method {@code key}, if the interface it was handed out as has it. */
    final Callable callable(int id, String key) {
        Export export = get(id);
        Map<String, Callee> known = callees.get(export.face());
        if (known == null) {
            known = new HashMap<>();
            callees.put(export.face(), known);
        }
        Callee callee = known.get(key);
        if (callee == null) {
            callee = find(export.face(), key);
            known.put(key, callee);
        }
        return new Callable(export.object(), callee);
    }

    private Callee find(Class<?> face, String key) {
        for (Method method : face.getMethods()) {
            // the judge lends functions, not the default methods that combine them
            boolean lent = here == Value.Side.BOX || Modifier.isAbstract(method.getModifiers());
            if (lent && !Modifier.isStatic(method.getModifiers()) && key(method).equals(key)) {
                return new Callee(method);
            }
        }
        throw new WireFault("%s has no method %s".formatted(face.getSimpleName(), key));
    }

    private Export get(int id) {
        if (id < 0 || id >= exports.size()) {
            throw new WireFault("there is no object %d".formatted(id));
        }
        return exports.get(id);
    }

    /** Returns what names {@code method} on the wire: its name and its parameters' types. */
    static String key(Method method) {
        StringBuilder key = new StringBuilder(method.getName());
        for (Class<?> parameter : method.getParameterTypes()) {
            key.append(' ').append(parameter.getName());
        }
        return key.toString();
    }
}
