package gradus.wire;

import gradus.wire.Sharing.Shared;
import java.lang.reflect.Type;
import java.util.ArrayList;
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

    private final Sharing sharing = new Sharing();
    private final Outgoing outgoing;
    private final Incoming incoming;

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
        this.outgoing = new Outgoing(references, sharing);
        this.incoming = new Incoming(references, sharing);
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
            changes.put(shared.number(), outgoing.content(shared.object(), shared.declared(), 0));
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
        incoming.begin();
        for (Map.Entry<Integer, Value> change : changes.entrySet()) {
            Shared shared = sharing.get(change.getKey());
            incoming.update(shared.object(), change.getValue(), shared.declared());
            shared.settle();
        }
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
        incoming.spend(object);
        if (object instanceof Object[] rows) {
            List<Value> values = new ArrayList<>();
            for (Object row : rows) {
                values.add(row == null ? new Value.Nothing() : plain(row));
            }
            return new Value.Rows(values);
        }
        return object.getClass().isArray() ? outgoing.content(object, object.getClass(), 0) : new Value.Nothing();
    }

    /**
     * Returns {@code object} as a value.
     *
     * @param declared the type it has in the contract; decides whether an object may stay here and be referred to
     * @throws WireFault if objects of its kind do not cross the wire
     */
    public Value toValue(@Nullable Object object, Type declared) {
        return outgoing.toValue(object, declared);
    }

    /**
     * Returns {@code value} as an object of the {@code declared} type.
     *
     * @throws WireFault if it does not fit
     */
    public @Nullable Object fromValue(Value value, Type declared) {
        return incoming.fromValue(value, declared);
    }
}
