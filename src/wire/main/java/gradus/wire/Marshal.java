package gradus.wire;

import gradus.wire.Sharing.Shared;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Turns Java objects into {@link Value}s and back.
 *
 * <p>On the way back the declared type leads: a value that does not fit it is a {@link WireFault}, whatever it claims
 * to be. Arrays, and lists and maps that can be changed, lie on both sides and are kept the same by {@link Sharing}.
 */
public final class Marshal {

    /** How many numbers and objects of what has crossed before one frame may name: a few bytes could stand for gigabytes. */
    private static final int MOST_KNOWN = 1 << 20;

    private final References references;
    private final Sharing sharing = new Sharing();
    private int known;

    /** What one side of the wire knows about objects that do not cross it. */
    public interface References {

        /** Returns the reference under which the other side may call {@code object} through {@code face}. */
        Value.Reference export(Object object, Class<?> face);

        /**
         * Returns what {@code reference} stands for on this side, as a {@code face}.
         *
         * @throws WireFault if there is no such object, or it is no {@code face}
         */
        Object resolve(Value.Reference reference, Class<?> face);

        /** Returns the value that stands for {@code generator}, the same one each time. */
        Value.Generator number(SeededGenerator generator);

        /** Returns the generator that {@code value} stands for on this side, the same one each time. */
        RandomGenerator generator(Value.Generator value);
    }

    /** Creates a marshaller that asks {@code references} about objects that stay where they are. */
    public Marshal(References references) {
        this.references = references;
    }

    /** Begins a call, made or served on this side. */
    public void begin() {
        sharing.begin();
    }

    /** Ends a call. */
    public void end() {
        sharing.end();
    }

    /** Forgets all that lies on both sides; the other side has to do so at the same time. */
    public void clear() {
        sharing.clear();
    }

    /** Returns what has changed on this side of what lies on both: it crosses before anything else does. */
    public Map<Integer, Value> changes() {
        Map<Integer, Value> changes = new LinkedHashMap<>();
        for (Shared shared : sharing.changed()) {
            changes.put(shared.number(), content(shared.object(), shared.declared(), 0));
            shared.settle();
        }
        return changes;
    }

    /**
     * Makes what lies on both sides the same as on the other.
     *
     * @throws WireFault if a change does not fit
     */
    public void apply(Map<Integer, Value> changes) {
        known = 0;
        changes.forEach((number, now) -> {
            Shared shared = sharing.get(number);
            update(shared.object(), now, shared.declared());
            shared.settle();
        });
    }

    /**
     * Returns {@code value}, the result of a call, in a form that can be compared with that of another solution: what has
     * crossed in calls inside of others is told by its content, because a trusted solution's are not seen.
     */
    public Value told(Value value) {
        if (value instanceof Value.Known named) {
            int ahead = sharing.ahead(named.number());
            if (ahead >= 0) {
                // crosses for the first time in this very value, and now once more: told by where in the value it is
                return new Value.Known(-1 - ahead);
            }
            Shared shared = sharing.get(named.number());
            return shared.place() < 0 ? plain(shared.object()) : new Value.Known(shared.place());
        } else if (value instanceof Value.Mapping mapping) {
            Map<String, Value> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, held) -> entries.put(key, told(held)));
            return new Value.Mapping(entries);
        } else if (value instanceof Value.Rows rows) {
            return new Value.Rows(rows.rows().stream().map(this::told).toList());
        } else if (value instanceof Value.Sequence sequence) {
            return new Value.Sequence(
                    sequence.elements().stream().map(this::told).toList());
        } else if (value instanceof Value.Composite composite) {
            return new Value.Composite(
                    composite.components().stream().map(this::told).toList());
        } else if (value instanceof Value.Lasting lasting) {
            return told(lasting.content());
        }
        return value;
    }

    /** Returns {@code changes}, as {@link #told} does: of what has a place, by place. */
    public Map<Integer, Value> told(Map<Integer, Value> changes) {
        Map<Integer, Value> told = new LinkedHashMap<>();
        changes.forEach((number, now) -> {
            int place = sharing.get(number).place();
            if (place >= 0) {
                told.put(place, told(now));
            }
        });
        return told;
    }

    private Value plain(Object object) {
        spend(object);
        if (object instanceof Object[] rows) {
            List<Value> values = new ArrayList<>();
            for (Object row : rows) {
                values.add(row == null ? new Value.Nothing() : plain(row));
            }
            return new Value.Rows(values);
        }
        return object.getClass().isArray() ? content(object, object.getClass(), 0) : new Value.Nothing();
    }

    /**
     * Returns {@code object} as a value.
     *
     * @param declared the type it has in the contract; decides whether an object may stay here and be referred to
     * @throws WireFault if objects of its kind do not cross the wire
     */
    public Value toValue(@Nullable Object object, Type declared) {
        return toValue(object, declared, 0);
    }

    private Value toValue(@Nullable Object object, Type declared, int depth) {
        if (depth > Caps.DEPTH) {
            throw new WireFault("values nested more than %d deep".formatted(Caps.DEPTH));
        }
        if (object == null) {
            return new Value.Nothing();
        } else if (object instanceof Boolean truth) {
            return new Value.Truth(truth);
        } else if (object instanceof Integer number) {
            return new Value.Int(number);
        } else if (object instanceof Long number) {
            return new Value.LongInt(number);
        } else if (object instanceof Double real) {
            return new Value.Real(real);
        } else if (object instanceof String text) {
            return new Value.Text(text);
        } else if (object.getClass().isArray()) {
            return array(object, declared, depth);
        } else if (object instanceof SeededGenerator generator) {
            return references.number(generator);
        } else if (object instanceof Record composite) {
            return composite(composite, depth);
        }
        Class<?> face = Types.raw(declared);
        // a List is a List only where the contract says so: a learner's Layer may implement List as well
        if (isMany(object, face)) {
            return depth == 0 && isLasting(object) ? list(object, declared) : content(object, declared, depth);
        } else if (Types.isLent(face) && face.isInstance(object)) {
            return references.export(object, face);
        }
        throw new WireFault(
                "an object of %s can't be passed".formatted(object.getClass().getName()));
    }

    private static boolean isMany(Object object, Class<?> face) {
        return (object instanceof List && (face == Object.class || face.isAssignableFrom(List.class)))
                || (object instanceof Map && (face == Object.class || face.isAssignableFrom(Map.class)));
    }

    /** Of other kinds it is not known whether they can be changed; they are copied. */
    private static boolean isLasting(Object object) {
        return object.getClass() == ArrayList.class
                || object.getClass() == LinkedHashMap.class
                || object.getClass() == HashMap.class;
    }

    private Value list(Object object, Type declared) {
        Shared shared = sharing.find(object);
        if (shared != null) {
            sharing.showDirectly(shared);
            return new Value.Known(shared.number());
        }
        sharing.add(object, declared);
        return new Value.Lasting(content(object, declared, 0));
    }

    private Value array(Object array, Type declared, int depth) {
        Shared shared = sharing.find(array);
        if (shared != null) {
            show(shared);
            return new Value.Known(shared.number());
        }
        sharing.add(array, declared);
        return content(array, declared, depth);
    }

    /** Gives {@code shared} a place, and its rows, as if it crossed for the first time. */
    private void show(Shared shared) {
        boolean hadOne = shared.place() >= 0;
        sharing.showDirectly(shared);
        if (!hadOne && shared.object() instanceof Object[] rows) {
            for (Object row : rows) {
                Shared inner = row == null ? null : sharing.find(row);
                if (inner != null) {
                    show(inner);
                }
            }
        }
    }

    /** Returns what an array, list or map holds. */
    private Value content(Object object, Type declared, int depth) {
        if (object instanceof double[] reals) {
            return new Value.Reals(reals.clone());
        } else if (object instanceof int[] ints) {
            return new Value.Ints(ints.clone());
        } else if (object instanceof boolean[] truths) {
            return new Value.Truths(truths.clone());
        } else if (object instanceof Object[] rows
                && rows.getClass().getComponentType().isArray()) {
            return new Value.Rows(each(Arrays.asList(rows), Types.component(declared), depth));
        } else if (object instanceof List<?> list) {
            return new Value.Sequence(each(list, Types.argument(declared, 0), depth));
        } else if (object instanceof Map<?, ?> map) {
            return mapping(map, Types.argument(declared, 1), depth);
        }
        throw new WireFault("an array of %s can't be passed"
                .formatted(object.getClass().getComponentType().getName()));
    }

    private List<Value> each(Iterable<?> elements, Type declared, int depth) {
        List<Value> values = new ArrayList<>();
        for (Object element : elements) {
            values.add(toValue(element, declared, depth + 1));
        }
        return values;
    }

    private Value composite(Record composite, int depth) {
        List<Value> components = new ArrayList<>();
        for (RecordComponent component : composite.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object held = component.getAccessor().invoke(composite);
                components.add(toValue(held, component.getGenericType(), depth + 1));
            } catch (IllegalAccessException | InvocationTargetException failed) {
                throw new WireFault("record component %s can't be read".formatted(component.getName()));
            }
        }
        return new Value.Composite(components);
    }

    private Value mapping(Map<?, ?> map, Type declared, int depth) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new WireFault("a map's keys must be texts");
            }
            entries.put(key, toValue(entry.getValue(), declared, depth + 1));
        }
        return new Value.Mapping(entries);
    }

    /**
     * Returns {@code value} as an object of the {@code declared} type.
     *
     * @throws WireFault if it does not fit
     */
    public @Nullable Object fromValue(Value value, Type declared) {
        if (value instanceof Value.Lasting lasting) {
            return list(lasting, declared);
        } else if (value instanceof Value.Known again) {
            return known(again, declared);
        }
        return inside(value, declared);
    }

    private Object list(Value.Lasting lasting, Type declared) {
        Object empty = lasting.content() instanceof Value.Mapping ? new LinkedHashMap<>() : new ArrayList<>();
        Shared shared = sharing.add(fitting(empty, Types.raw(declared), lasting), declared);
        update(empty, lasting.content(), declared);
        shared.settle();
        return empty;
    }

    /** Returns what is inside something else; only arrays last there, so that nothing can hold itself. */
    private @Nullable Object inside(Value value, Type declared) {
        Class<?> raw = Types.raw(declared);
        if (value instanceof Value.Nothing) {
            require(!raw.isPrimitive() || raw == void.class, value, raw);
            return null;
        } else if (value instanceof Value.Truth truth) {
            return scalar(truth.value(), boolean.class, raw, value);
        } else if (value instanceof Value.Int number) {
            return scalar(number.value(), int.class, raw, value);
        } else if (value instanceof Value.LongInt number) {
            return scalar(number.value(), long.class, raw, value);
        } else if (value instanceof Value.Real real) {
            return scalar(real.value(), double.class, raw, value);
        } else if (value instanceof Value.Text text) {
            return fitting(text.value(), raw, value);
        } else if (value instanceof Value.Generator generator) {
            return fitting(references.generator(generator), raw, value);
        } else if (value instanceof Value.Reference reference) {
            require(Types.isLent(raw), value, raw);
            return references.resolve(reference, raw);
        } else if (value instanceof Value.Known again) {
            Object array = known(again, declared);
            require(array.getClass().isArray(), value, raw);
            return array;
        }
        return fromMany(value, declared, raw);
    }

    private Object known(Value.Known again, Type declared) {
        Shared shared = sharing.get(again.number());
        fitting(shared.object(), Types.raw(declared), again);
        spend(shared.object());
        show(shared);
        return shared.object();
    }

    /** Counts what {@code object} stands for: rows may be the same row many times. */
    private void spend(Object object) {
        known += 1 + Sharing.size(object);
        if (known > MOST_KNOWN) {
            throw new WireFault("more than %d numbers by naming what has crossed before".formatted(MOST_KNOWN));
        }
        if (object instanceof Object[] rows) {
            for (Object row : rows) {
                if (row != null) {
                    spend(row);
                }
            }
        }
    }

    private @Nullable Object fromMany(Value value, Type declared, Class<?> raw) {
        if (value instanceof Value.Reals reals) {
            return numbered(fitting(reals.values().clone(), raw, value), declared);
        } else if (value instanceof Value.Ints ints) {
            return numbered(fitting(ints.values().clone(), raw, value), declared);
        } else if (value instanceof Value.Truths truths) {
            return numbered(fitting(truths.values().clone(), raw, value), declared);
        } else if (value instanceof Value.Rows rows) {
            return rows(rows, declared, raw);
        } else if (value instanceof Value.Sequence || value instanceof Value.Mapping) {
            Object empty = value instanceof Value.Mapping ? new LinkedHashMap<>() : new ArrayList<>();
            update(fitting(empty, raw, value), value, declared);
            return empty;
        } else if (value instanceof Value.Composite composite) {
            require(raw.isRecord(), value, raw);
            return record(composite, raw);
        }
        throw new WireFault("%s does not fit here".formatted(Types.name(value)));
    }

    private Object numbered(Object array, Type declared) {
        sharing.add(array, declared);
        return array;
    }

    private Object rows(Value.Rows rows, Type declared, Class<?> raw) {
        Class<?> component = raw.isArray() ? raw.getComponentType() : Types.natural(rows);
        require(component.isArray() && (raw.isArray() || raw == Object.class), rows, raw);
        Object array = Array.newInstance(component, rows.rows().size());
        // numbered before its rows, as on the other side
        Shared shared = sharing.add(array, declared);
        update(array, rows, declared);
        shared.settle();
        return array;
    }

    private Object record(Value.Composite composite, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        require(components.length == composite.components().size(), composite, type);
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = inside(composite.components().get(i), components[i].getGenericType());
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException refused) {
            throw new WireFault("a %s can't hold these components".formatted(type.getSimpleName()));
        }
    }

    /** Writes {@code now} over {@code original}, an array, list or map. */
    @SuppressWarnings("unchecked") // lists and maps hold what their declared type says
    private void update(Object original, Value now, Type declared) {
        if (now instanceof Value.Reals reals && original instanceof double[] array) {
            copy(reals.values(), reals.values().length, array, array.length);
        } else if (now instanceof Value.Ints ints && original instanceof int[] array) {
            copy(ints.values(), ints.values().length, array, array.length);
        } else if (now instanceof Value.Truths truths && original instanceof boolean[] array) {
            copy(truths.values(), truths.values().length, array, array.length);
        } else if (now instanceof Value.Rows rows && original instanceof Object[] array) {
            updateRows(array, rows);
        } else if (now instanceof Value.Sequence sequence && original instanceof List<?> list) {
            list.clear();
            Type held = Types.argument(declared, 0);
            for (Value element : sequence.elements()) {
                ((List<@Nullable Object>) list).add(inside(element, held));
            }
        } else if (now instanceof Value.Mapping mapping && original instanceof Map<?, ?> map) {
            map.clear();
            Type held = Types.argument(declared, 1);
            for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
                ((Map<String, @Nullable Object>) map).put(entry.getKey(), inside(entry.getValue(), held));
            }
        } else {
            throw new WireFault("what was shared came back as %s".formatted(Types.name(now)));
        }
    }

    private static void copy(Object from, int length, Object to, int expected) {
        if (length != expected) {
            throw new WireFault("an array of length %d came back with length %d".formatted(expected, length));
        }
        System.arraycopy(from, 0, to, 0, length);
    }

    private void updateRows(@Nullable Object[] array, Value.Rows rows) {
        if (array.length != rows.rows().size()) {
            throw new WireFault("an array of length %d came back with length %d"
                    .formatted(array.length, rows.rows().size()));
        }
        Class<?> component = array.getClass().getComponentType();
        for (int i = 0; i < array.length; i++) {
            array[i] = inside(rows.rows().get(i), component);
        }
    }

    private static Object scalar(Object object, Class<?> primitive, Class<?> raw, Value value) {
        return raw == primitive ? object : fitting(object, raw, value);
    }

    private static Object fitting(Object object, Class<?> raw, Value value) {
        require(raw.isInstance(object), value, raw);
        return object;
    }

    private static void require(boolean fits, Value value, Class<?> raw) {
        if (!fits) {
            throw new WireFault("%s is not a %s".formatted(Types.name(value), raw.getSimpleName()));
        }
    }
}
