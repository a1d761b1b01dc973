package gradus.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes a frame's payload: numbers, texts and values, big-endian, lengths before contents. */
public final class ValueWriter {

    private byte[] bytes = new byte[512];
    private int size;

    /** Returns the number of bytes written so far. */
    public int size() {
        return size;
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, size);
    }

    /** Returns a copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes one byte. */
    public ValueWriter tag(int tag) {
        room(1);
        bytes[size++] = (byte) tag;
        return this;
    }

    /** Writes an {@code int}. */
    public ValueWriter number(int number) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(size, number);
        size += Integer.BYTES;
        return this;
    }

    /** Writes a {@code long}. */
    public ValueWriter number(long number) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(size, number);
        size += Long.BYTES;
        return this;
    }

    /** Writes a text, cut to what {@link Caps#TEXT_BYTES} allows. */
    public ValueWriter text(String text) {
        byte[] utf8 = cut(text).getBytes(StandardCharsets.UTF_8);
        return bytes(utf8);
    }

    /** Writes bytes, their length first. */
    public ValueWriter bytes(byte[] more) {
        number(more.length);
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    /** Writes a value. */
    public ValueWriter value(Value value) {
        // an if-chain, as pattern switches came after Java 17
        if (value instanceof Value.Nothing) {
            return tag(Tags.NOTHING);
        } else if (value instanceof Value.Truth truth) {
            return tag(Tags.TRUTH).tag(truth.value() ? 1 : 0);
        } else if (value instanceof Value.Int number) {
            return tag(Tags.INT).number(number.value());
        } else if (value instanceof Value.LongInt number) {
            return tag(Tags.LONG).number(number.value());
        } else if (value instanceof Value.Real real) {
            return tag(Tags.REAL).number(Double.doubleToRawLongBits(real.value()));
        } else if (value instanceof Value.Text text) {
            return tag(Tags.TEXT).text(text.value());
        } else if (value instanceof Value.Generator generator) {
            return tag(Tags.GENERATOR).number(generator.id()).number(generator.seed());
        } else if (value instanceof Value.Reference reference) {
            return tag(Tags.REFERENCE)
                    .tag(reference.owner() == Value.Side.BOX ? 1 : 0)
                    .number(reference.id());
        } else if (value instanceof Value.Known known) {
            return tag(Tags.KNOWN).number(known.number());
        } else if (value instanceof Value.Lasting lasting) {
            return tag(Tags.LASTING).value(lasting.content());
        }
        return many(value);
    }

    private ValueWriter many(Value value) {
        if (value instanceof Value.Reals reals) {
            return tag(Tags.REALS).reals(reals.values());
        } else if (value instanceof Value.Ints ints) {
            tag(Tags.INTS).number(ints.values().length);
            for (int number : ints.values()) {
                number(number);
            }
            return this;
        } else if (value instanceof Value.Truths truths) {
            tag(Tags.TRUTHS).number(truths.values().length);
            for (boolean truth : truths.values()) {
                tag(truth ? 1 : 0);
            }
            return this;
        } else if (value instanceof Value.Rows rows) {
            return tag(Tags.ROWS).values(rows.rows());
        } else if (value instanceof Value.Sequence sequence) {
            return tag(Tags.SEQUENCE).values(sequence.elements());
        } else if (value instanceof Value.Composite composite) {
            return tag(Tags.COMPOSITE).values(composite.components());
        } else if (value instanceof Value.Mapping mapping) {
            tag(Tags.MAPPING).number(mapping.entries().size());
            for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
                text(entry.getKey()).value(entry.getValue());
            }
            return this;
        }
        throw new IllegalArgumentException("value (%s) is of an unknown kind".formatted(value));
    }

    /** Writes values, their count first. */
    public ValueWriter values(List<Value> values) {
        number(values.size());
        for (Value value : values) {
            value(value);
        }
        return this;
    }

    /** Writes values by number, their count first. */
    public ValueWriter numbered(Map<Integer, Value> values) {
        number(values.size());
        for (Map.Entry<Integer, Value> entry : values.entrySet()) {
            number(entry.getKey()).value(entry.getValue());
        }
        return this;
    }

    private ValueWriter reals(double[] reals) {
        number(reals.length);
        room(reals.length * Double.BYTES);
        ByteBuffer.wrap(bytes, size, reals.length * Double.BYTES)
                .asDoubleBuffer()
                .put(reals);
        size += reals.length * Double.BYTES;
        return this;
    }

    private void room(int more) {
        if (more > Caps.FRAME_BYTES - size) {
            throw new WireFault("a message of more than %d bytes".formatted(Caps.FRAME_BYTES));
        }
        if (bytes.length < size + more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** Cuts {@code text} so that its UTF-8 form fits the cap: a UTF-16 unit takes at most three bytes. */
    private static String cut(String text) {
        int longest = Caps.TEXT_BYTES / 3;
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
