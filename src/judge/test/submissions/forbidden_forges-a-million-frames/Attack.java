package exercise.target;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Answers with an exception that has a million frames. */
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
        ByteBuffer thrown = ByteBuffer.allocate(16 + 9 * 1_000_000);
        thrown.putInt(4).putInt(1).put((byte) 'x').putInt(0).putInt(1_000_000);
        for (int i = 0; i < 1_000_000 && thrown.remaining() >= 9; i++) {
            thrown.putInt(1).put((byte) 'm').putInt(i);
        }
        send(10, thrown.array());
        return super.scale(x);
    }
}
