package gradus.wire;

import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The arrays, lists and maps that lie on both sides of the wire, and are one object to whoever uses them.
 *
 * <p>In one process a method that keeps its argument, or gives out what it keeps, shows it: what the caller writes later
 * is seen inside, and the other way round. So it is here. Each side has a copy of every array that has crossed; both number
 * them in the order of crossing, which is the same on both, and each frame brings the other copy up to date before
 * anything else. An array that crosses again crosses as its number.
 *
 * <p>Only the newest are kept up to date, so that a test of a thousand calls does not compare all that it ever sent: both
 * sides let the oldest go when a call has ended, by the same rule. An array that was let go crosses as a new one.
 */
final class Sharing {

    private static final int MOST_OBJECTS = 512;
    private static final int MOST_NUMBERS = 8 * 1024;
    private static final int NONE = -1;

    private final IdentityHashMap<Object, Shared> known = new IdentityHashMap<>();
    private final TreeMap<Integer, Shared> byNumber = new TreeMap<>();

    /** For each call that is open: the number from which on what crosses belongs to calls inside it. */
    private final Deque<Integer> floors = new ArrayDeque<>();

    private int next;
    private int direct;
    private int numbers;

    /** An object that lies on both sides, and what it held when both copies were last the same. */
    static final class Shared {
        private final int number;
        private final Object object;
        private final Type declared;
        private Object held;
        private int place = -1;

        private Shared(int number, Object object, Type declared) {
            this.number = number;
            this.object = object;
            this.declared = declared;
            this.held = copy(object);
        }

        int number() {
            return number;
        }

        Object object() {
            return object;
        }

        /** Returns the type that it has in the contract. */
        Type declared() {
            return declared;
        }

        /** Returns its place among what has crossed in calls that were not inside others, or -1. */
        int place() {
            return place;
        }

        /** Notes that both copies are the same now. */
        void settle() {
            held = copy(object);
        }

        boolean hasChanged() {
            return !same(held, object);
        }
    }

    /** Begins a call, made or served here. */
    void begin() {
        if (!floors.isEmpty() && floors.peek() == NONE) {
            floors.pop();
            floors.push(next);
        }
        floors.push(NONE);
    }

    /** Ends a call. What is too much is let go, but never the arguments of a call that is still open. */
    void end() {
        floors.pop();
        int floor = floors.isEmpty() ? 0 : floors.peek();
        while (byNumber.size() > MOST_OBJECTS || numbers > MOST_NUMBERS) {
            Map.Entry<Integer, Shared> oldest = byNumber.ceilingEntry(floor);
            if (oldest == null) {
                return;
            }
            letGo(oldest.getValue());
        }
    }

    private void letGo(Shared oldest) {
        known.remove(oldest.object());
        byNumber.remove(oldest.number());
        numbers -= size(oldest.object());
    }

    /** Forgets everything. */
    void clear() {
        known.clear();
        byNumber.clear();
        floors.clear();
        next = 0;
        direct = 0;
        numbers = 0;
    }

    /** Returns what is known of {@code object}, or null if it has not crossed. */
    @Nullable
    Shared find(Object object) {
        return known.get(object);
    }

    /** Returns what has crossed as {@code number}. */
    Shared get(int number) {
        Shared shared = byNumber.get(number);
        if (shared == null) {
            throw new WireFault("nothing is shared as number %d".formatted(number));
        }
        return shared;
    }

    /** Returns how many objects will be numbered before one gets {@code number}; negative if one has it already. */
    int ahead(int number) {
        return number - next;
    }

    /** Numbers {@code object}, which crosses for the first time. */
    Shared add(Object object, Type declared) {
        Shared shared = new Shared(next++, object, declared);
        known.put(object, shared);
        byNumber.put(shared.number(), shared);
        numbers += size(object);
        showDirectly(shared);
        return shared;
    }

    /**
     * Gives {@code shared} a place, unless it has one or this is a call inside another. Places are the same whether the
     * tests' own functions are called through the wire or not.
     */
    private boolean showDirectly(Shared shared) {
        if (floors.size() > 1 || shared.place >= 0) {
            return false;
        }
        shared.place = direct++;
        return true;
    }

    /** Gives {@code shared}, which crosses once more, and its rows a place, as if they crossed for the first time. */
    void show(Shared shared) {
        if (showDirectly(shared) && shared.object instanceof Object[] rows) {
            for (Object row : rows) {
                Shared inner = row == null ? null : known.get(row);
                if (inner != null) {
                    show(inner);
                }
            }
        }
    }

    /** Returns those that have changed on this side since both copies were the same, oldest first. */
    List<Shared> changed() {
        List<Shared> changed = new ArrayList<>();
        for (Shared shared : byNumber.values()) {
            if (shared.hasChanged()) {
                changed.add(shared);
            }
        }
        return changed;
    }

    /** Returns how much an object counts: what a list or a map holds may change, so it must not. */
    static int size(Object object) {
        if (object instanceof double[] reals) {
            return reals.length;
        } else if (object instanceof int[] ints) {
            return ints.length;
        } else if (object instanceof boolean[] truths) {
            return truths.length;
        } else if (object instanceof Object[] rows) {
            return rows.length;
        }
        return 1;
    }

    private static Object copy(Object object) {
        if (object instanceof double[] reals) {
            return reals.clone();
        } else if (object instanceof int[] ints) {
            return ints.clone();
        } else if (object instanceof boolean[] truths) {
            return truths.clone();
        } else if (object instanceof Object[] rows) {
            return rows.clone();
        } else if (object instanceof List<?> list) {
            return list.toArray();
        }
        return new LinkedHashMap<>((Map<?, ?>) object);
    }

    private static boolean same(Object held, Object object) {
        if (object instanceof double[] reals) {
            // compares bits: NaN is itself, and the two zeros are not the same
            return Arrays.equals((double[]) held, reals);
        } else if (object instanceof int[] ints) {
            return Arrays.equals((int[]) held, ints);
        } else if (object instanceof boolean[] truths) {
            return Arrays.equals((boolean[]) held, truths);
        } else if (object instanceof Object[] rows) {
            return sameElements((Object[]) held, rows);
        } else if (object instanceof List<?> list) {
            return sameElements((Object[]) held, list.toArray());
        }
        return sameEntries((Map<?, ?>) held, (Map<?, ?>) object);
    }

    private static boolean sameElements(Object[] held, Object[] now) {
        if (held.length != now.length) {
            return false;
        }
        for (int i = 0; i < held.length; i++) {
            if (!sameElement(held[i], now[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(Map<?, ?> held, Map<?, ?> now) {
        if (!List.copyOf(held.keySet()).equals(List.copyOf(now.keySet()))) {
            return false;
        }
        for (Map.Entry<?, ?> entry : held.entrySet()) {
            if (!sameElement(entry.getValue(), now.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** What has a content of its own is the same object or another; numbers and texts are the same if they are equal. */
    private static boolean sameElement(@Nullable Object held, @Nullable Object now) {
        if (held == now) {
            return true;
        }
        boolean plain = held instanceof Number || held instanceof Boolean || held instanceof String;
        return held != null && plain && held.equals(now);
    }
}
