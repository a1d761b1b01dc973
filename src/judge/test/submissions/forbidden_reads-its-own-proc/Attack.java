package exercise.target;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Prints what the kernel says about its process. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        for (String name : new String[] {"cmdline", "environ", "maps", "status", "mountinfo", "cgroup", "stat"}) {
            try (FileInputStream in = new FileInputStream("/proc/self/" + name)) {
                System.out.println(new String(in.readNBytes(1_200), StandardCharsets.UTF_8));
            } catch (IOException refused) {
                System.out.println(name + " is refused");
            }
        }
        return super.scale(x);
    }
}
