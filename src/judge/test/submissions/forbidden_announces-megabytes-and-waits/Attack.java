package exercise.target;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Announces a message of sixteen megabytes, and sends two bytes of it. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try (OutputStream pipe = new FileOutputStream(FileDescriptor.out)) {
            pipe.write(new byte[] {0, -1, -1, -1, 9, 0, 0});
            pipe.flush();
            Thread.sleep(Long.MAX_VALUE);
        } catch (IOException | InterruptedException gone) {
            return x;
        }
        return super.scale(x);
    }
}
