package gradus.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValueReaderTest {

    private static final int ROUNDS = 2_000;
    private static final int MUTATIONS = 200_000;

    @Test
    void everyValue_comesBackBitForBit() {
        SampleValues samples = new SampleValues(1);
        for (int round = 0; round < ROUNDS; round++) {
            Value value = samples.next();
            ValueReader reader = new ValueReader(new ValueWriter().value(value).toBytes());
            assertThat(Values.sameBits(value, reader.value())).as("%s", value).isTrue();
            reader.end();
        }
    }

    @Test
    void mutatedBytes_giveAValueOrAWireFaultAndNothingElse() {
        SplittableRandom random = new SplittableRandom(2);
        SampleValues samples = new SampleValues(3);
        byte[] bytes = new ValueWriter().value(samples.next()).toBytes();
        int refused = 0;
        for (int round = 0; round < MUTATIONS; round++) {
            if (round % 20 == 0) {
                bytes = new ValueWriter().value(samples.next()).toBytes();
            }
            byte[] mutated = bytes.clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
            }
            try {
                ValueReader reader = new ValueReader(mutated);
                reader.value();
                reader.end();
            } catch (WireFault expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(MUTATIONS / 20, MUTATIONS);
    }

    @Test
    void lengthBeyondTheFrame_isRefusedBeforeAnythingIsAllocated() {
        byte[] bytes =
                new ValueWriter().tag(Tags.REALS).number(Integer.MAX_VALUE).toBytes();
        assertThatThrownBy(() -> new ValueReader(bytes).value())
                .isInstanceOf(WireFault.class)
                .hasMessage("a count of 2147483647 does not fit the 0 bytes left");
    }

    @Test
    void negativeLength_isRefused() {
        byte[] bytes = new ValueWriter().tag(Tags.TEXT).number(-1).toBytes();
        assertThatThrownBy(() -> new ValueReader(bytes).value()).isInstanceOf(WireFault.class);
    }

    @Test
    void deepNesting_isRefused() {
        ValueWriter writer = new ValueWriter();
        for (int level = 0; level < 1_000; level++) {
            writer.tag(Tags.SEQUENCE).number(1);
        }
        assertThatThrownBy(() -> new ValueReader(writer.toBytes()).value())
                .isInstanceOf(WireFault.class)
                .hasMessage("values nested more than 10 deep");
    }

    @Test
    void malformedText_isRefused() {
        byte[] bytes = new ValueWriter()
                .tag(Tags.TEXT)
                .bytes(new byte[] {(byte) 0xc3, (byte) 0x28})
                .toBytes();
        assertThatThrownBy(() -> new ValueReader(bytes).value())
                .isInstanceOf(WireFault.class)
                .hasMessage("a text is not UTF-8");
    }

    @Test
    void trailingBytes_areRefused() {
        ValueReader reader = new ValueReader(new byte[] {Tags.NOTHING, 0});
        reader.value();
        assertThatThrownBy(reader::end).isInstanceOf(WireFault.class).hasMessage("1 bytes too many");
    }
}
