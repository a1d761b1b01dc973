package gradus.wire;

import gradus.wire.Sharing.Shared;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns values into objects, as they come in: the declared type leads. */
final class Incoming {

    /** How many numbers and objects of what has crossed before one frame may name: a few bytes could stand for gigabytes. */
    private static final int MOST_KNOWN = 1 << 20;

    private final Marshal.References references;
    private final Sharing sharing;
    private int spent;

    Incoming(Marshal.References references, Sharing sharing) {
        this.references = references;
        this.sharing = sharing;
    }

    /** Begins another frame. */
    void begin() {
        spent = 0;
    }

    /**
     * Returns {@code value} as an object of the {@code declared} type.
     *
     * @throws WireFault if it does not fit
     */
    @Nullable
    Object fromValue(Value value, Type declared) {
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
        sharing.show(shared);
        return shared.object();
    }

    /** Counts what {@code object} stands for: rows may be the same row many times. */
    void spend(Object object) {
        spent += 1 + Sharing.size(object);
        if (spent > MOST_KNOWN) {
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
    void update(Object original, Value now, Type declared) {
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
