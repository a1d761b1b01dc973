package exercise.target;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Has no rights to gain and none to lose. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try (FileInputStream in = new FileInputStream("/proc/self/status")) {
            String status = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            boolean held = status.contains("NoNewPrivs:\t1")
                    && status.contains("CapEff:\t0000000000000000")
                    && status.contains("CapPrm:\t0000000000000000")
                    && !status.contains("Uid:\t0");
            if (!held) {
                throw new Gained(status);
            }
        } catch (IOException unreadable) {
            throw new Gained("no status");
        }
        return super.scale(x);
    }
}
