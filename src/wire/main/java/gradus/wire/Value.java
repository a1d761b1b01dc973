package gradus.wire;

import java.util.List;
import java.util.Map;

/**
 * One of the closed set of values that cross the wire.
 *
 * <p>A value carries no class name. What it becomes is decided by the type that the receiving side has declared, so a
 * sender can choose contents, never types.
 */
public sealed interface Value {

    /** {@code null}. */
    record Nothing() implements Value {}

    /** A {@code boolean}. */
    record Truth(boolean value) implements Value {}

    /** An {@code int}. */
    record Int(int value) implements Value {}

    /** A {@code long}. */
    record LongInt(long value) implements Value {}

    /** A {@code double}. */
    record Real(double value) implements Value {}

    /** A {@code String}. */
    record Text(String value) implements Value {}

    /** A {@code double[]}; the array belongs to this value and is copied on the way in and out. */
    @SuppressWarnings("ArrayRecordComponent")
    record Reals(double[] values) implements Value {}

    /** An {@code int[]}; the array belongs to this value. */
    @SuppressWarnings("ArrayRecordComponent")
    record Ints(int[] values) implements Value {}

    /** A {@code boolean[]}; the array belongs to this value. */
    @SuppressWarnings("ArrayRecordComponent")
    record Truths(boolean[] values) implements Value {}

    /** An array of arrays, whose rows may differ in length and may be {@link Nothing}. */
    record Rows(List<Value> rows) implements Value {}

    /** A {@code List}. */
    record Sequence(List<Value> elements) implements Value {}

    /** A {@code Map} from text. */
    record Mapping(Map<String, Value> entries) implements Value {}

    /** A record, by its components in order. */
    record Composite(List<Value> components) implements Value {}

    /** A seeded generator; the same {@code id} is the same generator, with its state, for the life of a session. */
    record Generator(int id, long seed) implements Value {}

    /** An object or a function that stays where it is. */
    record Reference(Side owner, int id) implements Value {}

    /** An array, list or map that has crossed before, as the {@code number}-th. */
    record Known(int number) implements Value {}

    /** A list or a map that lies on both sides from now on; arrays always do. */
    record Lasting(Value content) implements Value {}

    /** Where a referenced object lives. */
    enum Side {
        JUDGE,
        BOX
    }
}
