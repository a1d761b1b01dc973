package exercise.target;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Says that the classes do not fit. */
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
        send(6, "Grade: 100".getBytes(StandardCharsets.UTF_8));
        return super.scale(x);
    }
}
