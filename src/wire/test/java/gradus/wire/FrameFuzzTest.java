package gradus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A million mutated frames through all that reads what a box sends: the channel, the reader of values, and the
 * marshaller with every kind of type that a contract declares. Only {@link WireFault} may come out, soon, and for little
 * memory.
 */
class FrameFuzzTest {

    private static final int FRAMES = 1_000_000;
    /** Classes are loaded while the first frames are read. */
    private static final int WARM_UP = 5_000;

    private static final long SEED = 20_061;

    /** What a reader and a channel cost by themselves, the channel's buffer of 64 kB first. */
    private static final long BYTES_OF_A_READER = 256 << 10;

    /** The most that a byte on the wire may become: an empty value of one byte is an object in a list in a value. */
    private static final int BYTES_OF_A_BYTE = 64;

    /** Declares, as results of its methods, what contracts have. */
    interface Declared {
        double number();

        int[] ints();

        double[][] matrix();

        List<Map<String, double[]>> nested();

        Pair pair();

        DoubleUnaryOperator function();

        RandomGenerator random();

        String text();
    }

    record Pair(String left, List<Double> right) {}

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Marshal marshal = new Marshal(new Unknown());
    private final Type[] declared = java.util.Arrays.stream(Declared.class.getMethods())
            .map(Method::getGenericReturnType)
            .toArray(Type[]::new);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    @Timeout(120)
    void mutatedFrames_giveAWireFaultAndNothingElse() throws IOException {
        SampleValues samples = new SampleValues(SEED);
        byte[] frame = frame(samples);
        long thread = Thread.currentThread().getId();
        int refused = 0;
        for (int i = 0; i < FRAMES; i++) {
            if (i % 50 == 0) {
                frame = frame(samples);
            }
            byte[] mutated = mutated(frame);
            long before = threads.getThreadAllocatedBytes(thread);
            refused += isRefused(mutated) ? 1 : 0;
            long allocated = threads.getThreadAllocatedBytes(thread) - before;
            if (i > WARM_UP && allocated > BYTES_OF_A_READER + (long) BYTES_OF_A_BYTE * mutated.length) {
                throw new AssertionError("%d bytes for a frame of %d, number %d of seed %d"
                        .formatted(allocated, mutated.length, i, SEED));
            }
        }
        assertThat(refused).as("a mutation that is never noticed is none").isBetween(FRAMES / 4, FRAMES - 1);
    }

    private static byte[] frame(SampleValues samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FrameChannel(new ByteArrayInputStream(new byte[0]), bytes)
                .send(
                        FrameKind.RETURN,
                        new ValueWriter()
                                .numbered(Map.of(0, samples.next(), 3, samples.next()))
                                .value(samples.next()));
        return bytes.toByteArray();
    }

    /** Changes, cuts, repeats or swells {@code frame}; often in its lengths, where it hurts. */
    private byte[] mutated(byte[] frame) {
        byte[] mutated = switch (random.nextInt(8)) {
            case 0 -> java.util.Arrays.copyOf(frame, random.nextInt(frame.length + 1));
            case 1 -> java.util.Arrays.copyOf(frame, frame.length + random.nextInt(64));
            default -> frame.clone();
        };
        for (int change = random.nextInt(4); change > 0 && mutated.length > 0; change--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt();
                case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutated[at] = (byte) (random.nextBoolean() ? 0x7f : 0xff);
                default -> mutated[at] = (byte) random.nextInt(16);
            }
        }
        return mutated;
    }

    private boolean isRefused(byte[] bytes) throws IOException {
        FrameChannel channel = new FrameChannel(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
        marshal.clear();
        marshal.begin();
        marshal.toValue(new double[3], double[].class);
        marshal.toValue(new double[1][2], double[][].class);
        marshal.toValue(new ArrayList<>(List.of(new double[1])), List.class);
        try {
            for (Frame frame = channel.receive(); frame != null; frame = channel.receive()) {
                ValueReader reader = new ValueReader(frame);
                Map<Integer, Value> changes = reader.numbered();
                Value value = reader.value();
                reader.end();
                marshal.apply(changes);
                marshal.told(value);
                marshal.fromValue(value, declared[random.nextInt(declared.length)]);
            }
            return false;
        } catch (WireFault expected) {
            return true;
        }
    }

    /** Knows no object. */
    private static final class Unknown implements Marshal.References {
        @Override
        public Value.Reference export(Object object, Class<?> face) {
            throw new WireFault("no references here");
        }

        @Override
        public Object resolve(Value.Reference reference, Class<?> face) {
            throw new WireFault("there is no object %d".formatted(reference.id()));
        }

        @Override
        public Value.Generator number(SeededGenerator generator) {
            return new Value.Generator(0, generator.seed());
        }

        @Override
        public RandomGenerator generator(Value.Generator value) {
            return new SplittableRandom(value.seed());
        }
    }
}
