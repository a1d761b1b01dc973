package gradus.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a frame's payload, trusting nothing.
 *
 * <p>A length is believed only if that many bytes are there, so what is allocated is bounded by a small multiple of
 * the frame's own size. Every method throws {@link WireFault}, and nothing else, for whatever bytes it is given.
 */
public final class ValueReader {

    private final ByteBuffer bytes;
    private int values;

    /** Creates a reader of {@code frame}'s payload. */
    public ValueReader(Frame frame) {
        this(frame.payload());
    }

    /** Creates a reader of {@code payload}. */
    public ValueReader(byte[] payload) {
        this.bytes = ByteBuffer.wrap(payload);
    }

    /** Reads one byte, 0 to 255. */
    public int tag() {
        need(1);
        return bytes.get() & 0xff;
    }

    /** Reads an {@code int}. */
    public int number() {
        need(Integer.BYTES);
        return bytes.getInt();
    }

    /** Reads a {@code long}. */
    public long longNumber() {
        need(Long.BYTES);
        return bytes.getLong();
    }

    /** Reads a count of things that take at least {@code bytesEach} bytes. */
    public int count(int bytesEach) {
        int count = number();
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw new WireFault("a count of %d does not fit the %d bytes left".formatted(count, bytes.remaining()));
        }
        return count;
    }

    /** Reads a text. */
    public String text() {
        int length = count(1);
        if (length > Caps.TEXT_BYTES) {
            throw new WireFault("a text of %d bytes is longer than %d".formatted(length, Caps.TEXT_BYTES));
        }
        ByteBuffer utf8 = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(utf8)
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new WireFault("a text is not UTF-8");
        }
    }

    /** Reads bytes. */
    public byte[] bytes() {
        byte[] copy = new byte[count(1)];
        bytes.get(copy);
        return copy;
    }

    /** Requires that nothing is left. */
    public void end() {
        if (bytes.hasRemaining()) {
            throw new WireFault("%d bytes too many".formatted(bytes.remaining()));
        }
    }

    /** Reads a value. */
    public Value value() {
        return value(0);
    }

    /** Reads values, their count first. */
    public List<Value> values() {
        return values(0);
    }

    private Value value(int depth) {
        if (depth > Caps.DEPTH) {
            throw new WireFault("values nested more than %d deep".formatted(Caps.DEPTH));
        }
        if (++values > Caps.VALUES) {
            throw new WireFault("more than %d values in one frame".formatted(Caps.VALUES));
        }
        int tag = tag();
        return switch (tag) {
            case Tags.NOTHING -> new Value.Nothing();
            case Tags.TRUTH -> new Value.Truth(truth());
            case Tags.INT -> new Value.Int(number());
            case Tags.LONG -> new Value.LongInt(longNumber());
            case Tags.REAL -> new Value.Real(Double.longBitsToDouble(longNumber()));
            case Tags.TEXT -> new Value.Text(text());
            case Tags.REALS -> new Value.Reals(reals());
            case Tags.INTS -> new Value.Ints(ints());
            case Tags.TRUTHS -> new Value.Truths(truths());
            case Tags.ROWS -> new Value.Rows(values(depth + 1));
            case Tags.SEQUENCE -> new Value.Sequence(values(depth + 1));
            case Tags.MAPPING -> new Value.Mapping(entries(depth + 1));
            case Tags.COMPOSITE -> new Value.Composite(values(depth + 1));
            case Tags.GENERATOR -> new Value.Generator(number(), longNumber());
            case Tags.REFERENCE -> new Value.Reference(side(), number());
            case Tags.KNOWN -> new Value.Known(number());
            case Tags.LASTING -> new Value.Lasting(value(depth + 1));
            default -> throw new WireFault("value tag (%d) is unknown".formatted(tag));
        };
    }

    /** Reads values by number, their count first. */
    public Map<Integer, Value> numbered() {
        Map<Integer, Value> numbered = new LinkedHashMap<>();
        for (int i = count(Integer.BYTES + 1); i > 0; i--) {
            numbered.put(number(), value());
        }
        return numbered;
    }

    private List<Value> values(int depth) {
        int count = count(1);
        List<Value> list = new ArrayList<>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            list.add(value(depth));
        }
        return list;
    }

    private Map<String, Value> entries(int depth) {
        int count = count(Integer.BYTES + 1);
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put(text(), value(depth));
        }
        return entries;
    }

    private boolean truth() {
        return tag() != 0;
    }

    private Value.Side side() {
        int side = tag();
        if (side > 1) {
            throw new WireFault("side (%d) is unknown".formatted(side));
        }
        return side == 0 ? Value.Side.JUDGE : Value.Side.BOX;
    }

    private double[] reals() {
        double[] reals = new double[count(Double.BYTES)];
        bytes.asDoubleBuffer().get(reals);
        bytes.position(bytes.position() + reals.length * Double.BYTES);
        return reals;
    }

    private int[] ints() {
        int[] ints = new int[count(Integer.BYTES)];
        bytes.asIntBuffer().get(ints);
        bytes.position(bytes.position() + ints.length * Integer.BYTES);
        return ints;
    }

    private boolean[] truths() {
        boolean[] truths = new boolean[count(1)];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truth();
        }
        return truths;
    }

    private void need(int count) {
        if (bytes.remaining() < count) {
            throw new WireFault("%d bytes are missing".formatted(count - bytes.remaining()));
        }
    }
}
