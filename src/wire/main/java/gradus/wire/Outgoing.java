package gradus.wire;

import gradus.wire.Sharing.Shared;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns objects into values, on their way out. */
final class Outgoing {

    private final Marshal.References references;
    private final Sharing sharing;

    Outgoing(Marshal.References references, Sharing sharing) {
        this.references = references;
        this.sharing = sharing;
    }

    /**
     * Returns {@code object} as a value.
     *
     * @param declared the type it has in the contract; decides whether an object may stay here and be referred to
     * @throws WireFault if objects of its kind do not cross the wire
     */
    Value toValue(@Nullable Object object, Type declared) {
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
            sharing.show(shared);
            return new Value.Known(shared.number());
        }
        sharing.add(object, declared);
        return new Value.Lasting(content(object, declared, 0));
    }

    private Value array(Object array, Type declared, int depth) {
        Shared shared = sharing.find(array);
        if (shared != null) {
            sharing.show(shared);
            return new Value.Known(shared.number());
        }
        sharing.add(array, declared);
        return content(array, declared, depth);
    }

    /** Returns what an array, list or map holds. */
    Value content(Object object, Type declared, int depth) {
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
}
