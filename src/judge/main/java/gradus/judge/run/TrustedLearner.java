package gradus.judge.run;

import gradus.wire.Callee;
import gradus.wire.Marshal;
import gradus.wire.Value;
import gradus.wire.WireFault;
import gradus.wire.verdict.Thrown;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the authors' own solutions, called in this process. Everything still passes through {@link Value}s, so that
 * copies, in-place changes and generators behave as they do through the wire. Never used for a learner's code.
 */
public final class TrustedLearner implements Learner {

    private final Supplier<Class<?>> freshClass;
    private final JudgeExports judge = new JudgeExports(this::call);
    private final Box box = new Box();
    private final Marshal toBox = new Marshal(judge);
    private final Marshal fromBox = new Marshal(box);
    private Behaviour behaviour = new Behaviour();
    private @Nullable Class<?> solution;

    /** Creates a learner whose {@code freshClass} gives the solution's class, newly loaded each time. */
    public TrustedLearner(Supplier<Class<?>> freshClass) {
        this.freshClass = freshClass;
    }

    @Override
    public void begin() {
        judge.forget();
        box.forget();
        toBox.clear();
        fromBox.clear();
        behaviour = new Behaviour();
        solution = freshClass.get();
    }

    @Override
    public Object make(Class<?> contract, @Nullable Method constructor, @Nullable Object[] arguments) throws Throwable {
        Class<?> current = solution;
        if (current == null) {
            throw new IllegalStateException("make() before begin()");
        }
        Class<?>[] types = constructor == null ? new Class<?>[0] : constructor.getParameterTypes();
        Type[] parameters = constructor == null ? new Type[0] : constructor.getGenericParameterTypes();
        Callee callee = new Callee(current.getConstructor(types), contract);
        Object made = ask(callee, null, arguments, parameters, contract);
        if (made == null) {
            throw new IllegalStateException("a constructor gave nothing");
        }
        return made;
    }

    private @Nullable Object call(Value.Reference target, Method method, @Nullable Object[] arguments)
            throws Throwable {
        Object object = box.get(target.id());
        Callee callee = box.callees.computeIfAbsent(method, Callee::new);
        return ask(callee, object, arguments, method.getGenericParameterTypes(), method.getGenericReturnType());
    }

    private @Nullable Object ask(
            Callee callee, @Nullable Object object, @Nullable Object[] arguments, Type[] parameters, Type result)
            throws Throwable {
        toBox.begin();
        fromBox.begin();
        try {
            fromBox.apply(toBox.changes());
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < arguments.length; i++) {
                values.add(toBox.toValue(arguments[i], parameters[i]));
            }
            Callee.Answer answer = answer(callee, object, values);
            toBox.apply(answer.changes());
            behaviour.answered(toBox.told(answer.result()), toBox.told(answer.changes()));
            return toBox.fromValue(answer.result(), result);
        } finally {
            toBox.end();
            fromBox.end();
        }
    }

    private Callee.Answer answer(Callee callee, @Nullable Object object, List<Value> values) throws Throwable {
        try {
            return callee.call(object, values, fromBox);
        } catch (WireFault | AssertionError ours) {
            throw ours;
        } catch (Throwable thrown) {
            toBox.apply(fromBox.changes());
            behaviour.threw(thrown.getClass().getName());
            throw LearnerThrew.of(
                    new Thrown(thrown.getClass().getName(), String.valueOf(thrown.getMessage()), List.of()));
        }
    }

    @Override
    public @Nullable Ending ending() {
        return null;
    }

    @Override
    public Behaviour behaviour() {
        return behaviour;
    }

    /** The solution's side of the wire: its own objects by number, and the tests' functions as they are. */
    private final class Box implements Marshal.References {

        private final List<Object> objects = new ArrayList<>();
        private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
        private final Map<Method, Callee> callees = new HashMap<>();

        void forget() {
            objects.clear();
            ids.clear();
        }

        Object get(int id) {
            return objects.get(id);
        }

        @Override
        public Value.Reference export(Object object, Class<?> face) {
            Integer known = ids.get(object);
            if (known == null) {
                known = objects.size();
                objects.add(object);
                ids.put(object, known);
            }
            return new Value.Reference(Value.Side.BOX, known);
        }

        @Override
        public Object resolve(Value.Reference reference, Class<?> face) {
            return reference.owner() == Value.Side.BOX ? get(reference.id()) : judge.resolve(reference, face);
        }

        @Override
        public Value.Generator number(gradus.wire.SeededGenerator generator) {
            return judge.number(generator);
        }

        @Override
        public java.util.random.RandomGenerator generator(Value.Generator value) {
            return judge.generator(value);
        }
    }
}
