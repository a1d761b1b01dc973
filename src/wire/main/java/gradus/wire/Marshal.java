package gradus.wire;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Turns Java objects into {@link Value}s and back.
 *
 * <p>On the way back the declared type leads: a value that does not fit it is a {@link WireFault}, whatever it claims
 * to be. Arrays are copied in both directions.
 */
public final class Marshal {

    private final References references;

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
        if (object instanceof List<?> list && (face == Object.class || face.isAssignableFrom(List.class))) {
            Type element = Types.argument(declared, 0);
            return new Value.Sequence(each(list, element, depth));
        } else if (object instanceof Map<?, ?> map && (face == Object.class || face.isAssignableFrom(Map.class))) {
            return mapping(map, Types.argument(declared, 1), depth);
        } else if (Types.isLent(face) && face.isInstance(object)) {
            return references.export(object, face);
        }
        throw new WireFault(
                "an object of %s can't be passed".formatted(object.getClass().getName()));
    }

    private Value array(Object array, Type declared, int depth) {
        if (array instanceof double[] reals) {
            return new Value.Reals(reals.clone());
        } else if (array instanceof int[] ints) {
            return new Value.Ints(ints.clone());
        } else if (array instanceof boolean[] truths) {
            return new Value.Truths(truths.clone());
        } else if (array instanceof Object[] rows
                && rows.getClass().getComponentType().isArray()) {
            return new Value.Rows(each(Arrays.asList(rows), Types.component(declared), depth));
        }
        throw new WireFault("an array of %s can't be passed"
                .formatted(array.getClass().getComponentType().getName()));
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
        } else if (value instanceof Value.Reals reals) {
            return fitting(reals.values().clone(), raw, value);
        } else if (value instanceof Value.Ints ints) {
            return fitting(ints.values().clone(), raw, value);
        } else if (value instanceof Value.Truths truths) {
            return fitting(truths.values().clone(), raw, value);
        } else if (value instanceof Value.Generator generator) {
            return fitting(references.generator(generator), raw, value);
        } else if (value instanceof Value.Reference reference) {
            require(Types.isLent(raw), value, raw);
            return references.resolve(reference, raw);
        }
        return fromMany(value, declared, raw);
    }

    private @Nullable Object fromMany(Value value, Type declared, Class<?> raw) {
        if (value instanceof Value.Rows rows) {
            Class<?> component = raw.isArray() ? raw.getComponentType() : Types.natural(rows);
            require(component.isArray() && (raw.isArray() || raw == Object.class), value, raw);
            Object array = Array.newInstance(component, rows.rows().size());
            for (int i = 0; i < rows.rows().size(); i++) {
                Array.set(array, i, fromValue(rows.rows().get(i), component));
            }
            return array;
        } else if (value instanceof Value.Sequence sequence) {
            require(raw.isAssignableFrom(ArrayList.class), value, raw);
            List<@Nullable Object> list = new ArrayList<>();
            for (Value element : sequence.elements()) {
                list.add(fromValue(element, Types.argument(declared, 0)));
            }
            return list;
        } else if (value instanceof Value.Mapping mapping) {
            require(raw.isAssignableFrom(LinkedHashMap.class), value, raw);
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
                map.put(entry.getKey(), fromValue(entry.getValue(), Types.argument(declared, 1)));
            }
            return map;
        } else if (value instanceof Value.Composite composite) {
            require(raw.isRecord(), value, raw);
            return record(composite, raw);
        }
        throw new WireFault("%s does not fit here".formatted(Types.name(value)));
    }

    private Object record(Value.Composite composite, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        require(components.length == composite.components().size(), composite, type);
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = fromValue(composite.components().get(i), components[i].getGenericType());
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException refused) {
            throw new WireFault("a %s can't hold these components".formatted(type.getSimpleName()));
        }
    }

    /** Writes {@code now} over {@code original}, an array, list or map that the other side has changed. */
    @SuppressWarnings("unchecked") // lists and maps of an argument hold what its declared type says
    public void update(@Nullable Object original, Value now, Type declared) {
        if (now instanceof Value.Reals reals && original instanceof double[] array) {
            copy(reals.values(), reals.values().length, array, array.length);
        } else if (now instanceof Value.Ints ints && original instanceof int[] array) {
            copy(ints.values(), ints.values().length, array, array.length);
        } else if (now instanceof Value.Truths truths && original instanceof boolean[] array) {
            copy(truths.values(), truths.values().length, array, array.length);
        } else if (now instanceof Value.Rows rows && original instanceof Object[] array) {
            updateRows(array, rows);
        } else if (now instanceof Value.Sequence sequence && original instanceof List<?> list) {
            updateList((List<@Nullable Object>) list, sequence, Types.argument(declared, 0));
        } else if (now instanceof Value.Mapping mapping && original instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).clear();
            Type held = Types.argument(declared, 1);
            for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
                ((Map<String, @Nullable Object>) map).put(entry.getKey(), fromValue(entry.getValue(), held));
            }
        } else {
            throw new WireFault("an argument came back as %s".formatted(Types.name(now)));
        }
    }

    private static void copy(Object from, int length, Object to, int expected) {
        if (length != expected) {
            throw new WireFault("an argument of length %d came back with length %d".formatted(expected, length));
        }
        System.arraycopy(from, 0, to, 0, length);
    }

    private void updateRows(@Nullable Object[] array, Value.Rows rows) {
        if (array.length != rows.rows().size()) {
            throw new WireFault("an argument of length %d came back with length %d"
                    .formatted(array.length, rows.rows().size()));
        }
        Class<?> component = array.getClass().getComponentType();
        for (int i = 0; i < array.length; i++) {
            array[i] = updated(array[i], rows.rows().get(i), component);
        }
    }

    private void updateList(List<@Nullable Object> list, Value.Sequence sequence, Type element) {
        if (list.size() == sequence.elements().size()) {
            for (int i = 0; i < list.size(); i++) {
                Object now = updated(list.get(i), sequence.elements().get(i), element);
                if (now != list.get(i)) {
                    list.set(i, now);
                }
            }
            return;
        }
        list.clear();
        for (Value value : sequence.elements()) {
            list.add(fromValue(value, element));
        }
    }

    /** Updates {@code original} in place where its form allows it, so that others who hold it see the change too. */
    private @Nullable Object updated(@Nullable Object original, Value now, Type declared) {
        boolean sameLength = now instanceof Value.Reals reals
                && original instanceof double[] array
                && array.length == reals.values().length;
        if (sameLength
                || (now instanceof Value.Rows rows
                        && original instanceof Object[] array2
                        && array2.length == rows.rows().size())) {
            update(original, now, declared);
            return original;
        }
        return fromValue(now, declared);
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
