package exercise.target;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** Closes what it is asked through, and what it answers through. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            System.out.println("closing");
        } catch (IOException refused) {
            return x;
        }
        return super.scale(x);
    }
}
