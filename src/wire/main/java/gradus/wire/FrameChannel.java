package gradus.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends and receives frames over a pair of pipes: four bytes of payload length, one byte of kind, the payload.
 *
 * <p>Several threads may send; one at a time may receive.
 */
public final class FrameChannel {

    private static final int HEADER_BYTES = 5;

    private final DataInputStream in;
    private final OutputStream out;

    /** Creates a channel over {@code in} and {@code out}, neither of which may be used by anyone else. */
    public FrameChannel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = out;
    }

    /**
     * Sends a frame in one write.
     *
     * @throws IOException if the other side is gone
     */
    public void send(FrameKind kind, ValueWriter payload) throws IOException {
        int size = payload.size();
        if (size > Caps.FRAME_BYTES) {
            throw new WireFault("a frame of %d bytes is larger than %d".formatted(size, Caps.FRAME_BYTES));
        }
        byte[] bytes = new byte[HEADER_BYTES + size];
        bytes[0] = (byte) (size >>> 24);
        bytes[1] = (byte) (size >>> 16);
        bytes[2] = (byte) (size >>> 8);
        bytes[3] = (byte) size;
        bytes[4] = kind.code();
        payload.copyTo(bytes, HEADER_BYTES);
        synchronized (out) {
            out.write(bytes);
            out.flush();
        }
    }

    /**
     * Waits for the next frame.
     *
     * @return null if the other side has closed its end between two frames
     * @throws WireFault if the frame is too large, of an unknown kind, or cut off
     * @throws IOException if the pipe breaks
     */
    public @Nullable Frame receive() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        try {
            int size = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            FrameKind kind = FrameKind.of(in.readUnsignedByte());
            if (size < 0 || size > Caps.FRAME_BYTES) {
                throw new WireFault("a frame of %d bytes is larger than %d".formatted(size, Caps.FRAME_BYTES));
            }
            // readNBytes grows with what really arrives: a large length alone allocates nothing
            byte[] payload = in.readNBytes(size);
            if (payload.length < size) {
                throw new WireFault("a frame of %d bytes ends after %d".formatted(size, payload.length));
            }
            return new Frame(kind, payload);
        } catch (EOFException cut) {
            throw new WireFault("a frame's header is cut off");
        }
    }
}
