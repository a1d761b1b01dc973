package exercise.target;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes to the pipe that carries results. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try (OutputStream pipe = new FileOutputStream(FileDescriptor.out)) {
            pipe.write("all tests passed\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return x;
        }
        return super.scale(x);
    }
}
