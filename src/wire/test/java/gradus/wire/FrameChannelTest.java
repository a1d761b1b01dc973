package gradus.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameChannelTest {

    private static @Nullable Frame received(byte... bytes) throws IOException {
        return new FrameChannel(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()).receive();
    }

    @Test
    void frame_comesBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameChannel channel = new FrameChannel(new ByteArrayInputStream(new byte[0]), out);
        channel.send(FrameKind.CALL, new ValueWriter().text("norm").number(7));
        Frame frame = received(out.toByteArray());
        assertThat(frame).isNotNull();
        assertThat(frame.kind()).isEqualTo(FrameKind.CALL);
        ValueReader reader = new ValueReader(frame);
        assertThat(reader.text()).isEqualTo("norm");
        assertThat(reader.number()).isEqualTo(7);
    }

    @Test
    void end_isNull() throws IOException {
        assertThat(received()).isNull();
    }

    @Test
    void cutHeader_isAFault() {
        assertThatThrownBy(() -> received((byte) 0, (byte) 0))
                .isInstanceOf(WireFault.class)
                .hasMessage("a frame's header is cut off");
    }

    @Test
    void cutPayload_isAFault() {
        byte call = FrameKind.CALL.code();
        assertThatThrownBy(() -> received((byte) 0, (byte) 0, (byte) 0, (byte) 9, call, (byte) 1))
                .isInstanceOf(WireFault.class)
                .hasMessage("a frame of 9 bytes ends after 1");
    }

    @Test
    void hugeLength_isAFault() {
        byte call = FrameKind.CALL.code();
        assertThatThrownBy(() -> received((byte) 0x7f, (byte) 0, (byte) 0, (byte) 0, call))
                .isInstanceOf(WireFault.class)
                .hasMessageContaining("is larger than");
    }

    @Test
    void unknownKind_isAFault() {
        assertThatThrownBy(() -> received((byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 99))
                .isInstanceOf(WireFault.class)
                .hasMessage("frame kind (99) is unknown");
    }

    @Test
    void randomBytes_giveFramesOrAWireFaultAndNothingElse() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = new byte[random.nextInt(1, 64)];
            random.nextBytes(bytes);
            bytes[0] = 0;
            bytes[Math.min(1, bytes.length - 1)] = 0;
            FrameChannel channel = new FrameChannel(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
            try {
                Frame frame = channel.receive();
                while (frame != null) {
                    frame = channel.receive();
                }
            } catch (WireFault expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
        }
    }
}
