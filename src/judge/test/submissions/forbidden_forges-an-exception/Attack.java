package exercise.target;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Throws what JUnit takes for a skipped test. */
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
        byte[] type = "org.opentest4j.TestAbortedException".getBytes(StandardCharsets.UTF_8);
        send(10, ByteBuffer.allocate(12 + type.length + 4).putInt(0).putInt(type.length).put(type).putInt(0).putInt(0).array());
        return super.scale(x);
    }
}
