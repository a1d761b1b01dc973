package gradus.judge.kit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies and compares whatever a contract can carry, bit for bit: 0.0 differs from -0.0, and NaN equals itself.
 *
 * <p>Never calls {@code equals} of anything but numbers, truths and texts: arrays have none worth the name.
 */
final class Bits {

    private Bits() {}

    /**
     * Returns whether {@code a} and {@code b} have the same shape and hold the same bits.
     *
     * @throws IllegalArgumentException if they are of a kind that has no bits to compare
     */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        } else if (a instanceof List<?> first && b instanceof List<?> second) {
            return first.size() == second.size() && sameElements(first, second);
        } else if (a instanceof Map<?, ?> first && b instanceof Map<?, ?> second) {
            return first.keySet().equals(second.keySet())
                    && first.keySet().stream().allMatch(key -> same(first.get(key), second.get(key)));
        } else if (a.getClass() != b.getClass()) {
            return false;
        } else if (a.getClass().isArray()) {
            return sameArrays(a, b);
        } else if (a instanceof Record first && b instanceof Record second) {
            return sameElements(components(first), components(second));
        } else if (a instanceof Number || a instanceof Boolean || a instanceof String) {
            // a boxed double compares its bits, not its value
            return a.equals(b);
        }
        throw new IllegalArgumentException("%s has no bits to compare".formatted(a.getClass()));
    }

    private static boolean sameArrays(Object a, Object b) {
        int length = Array.getLength(a);
        if (length != Array.getLength(b)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!same(Array.get(a, i), Array.get(b, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameElements(List<?> a, List<?> b) {
        Iterator<?> others = b.iterator();
        for (Object element : a) {
            if (!same(element, others.next())) {
                return false;
            }
        }
        return true;
    }

    /** Returns a deep copy of arrays, lists, maps and what they hold; other values are returned as they are. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copy(element)));
            return copy;
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, held) -> copy.put(key, copy(held)));
            return copy;
        } else if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    private static List<@Nullable Object> components(Record composite) {
        List<@Nullable Object> components = new ArrayList<>();
        for (RecordComponent component : composite.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                components.add(component.getAccessor().invoke(composite));
            } catch (IllegalAccessException | InvocationTargetException failed) {
                throw new IllegalArgumentException("component %s can't be read".formatted(component), failed);
            }
        }
        return components;
    }
}
