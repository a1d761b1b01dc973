package exercise.target;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;

/** Reads the calls that are meant for the runner. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try (FileInputStream pipe = new FileInputStream(FileDescriptor.in)) {
            pipe.read(new byte[1 << 16]);
        } catch (IOException gone) {
            return x;
        }
        return super.scale(x);
    }
}
