package exercise.target;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Answers with an exception whose name and message fill a quarter of a megabyte each. */
public final class Attack extends Target.Honest {
    /** Writes a frame straight to the pipe that carries results. */
    private static void send(int kind, byte... payload) {
        ByteBuffer frame = ByteBuffer.allocate(5 + payload.length);
        frame.putInt(payload.length).put((byte) kind).put(payload);
        try (FileOutputStream pipe = new FileOutputStream(FileDescriptor.out)) {
            pipe.write(frame.array());
            pipe.flush();
            Thread.sleep(Long.MAX_VALUE);
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public double[] scale(double[] x) {
        ByteBuffer thrown = ByteBuffer.allocate(16 + (512 << 10));
        thrown.putInt(4);
        for (int i = 0; i < 2; i++) {
            thrown.putInt(256 << 10).put("x".repeat(256 << 10).getBytes(StandardCharsets.UTF_8));
        }
        send(10, thrown.array());
        return super.scale(x);
    }
}
