package exercise.target;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds that the kernel lets it call only what it needs. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try (FileInputStream in = new FileInputStream("/proc/self/status")) {
            String status = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            if (!status.contains("Seccomp:\t2")) {
                throw new Gained(status);
            }
        } catch (IOException unreadable) {
            throw new Gained("no status");
        }
        return super.scale(x);
    }
}
