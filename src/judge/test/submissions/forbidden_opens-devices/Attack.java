package exercise.target;

import java.io.FileInputStream;
import java.io.FileOutputStream;

/** Opens what leads into the kernel. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new FileInputStream("/dev/kvm"));
        attempt(() -> new FileInputStream("/dev/fuse"));
        attempt(() -> new FileInputStream("/dev/net/tun"));
        attempt(() -> new FileInputStream("/dev/mem"));
        attempt(() -> new FileInputStream("/dev/kmsg"));
        attempt(() -> new FileInputStream("/dev/vsock"));
        attempt(() -> new FileInputStream("/dev/vhost-net"));
        attempt(() -> new FileInputStream("/dev/ptmx/x"));
        attempt(() -> new FileInputStream("/proc/kcore"));
        attempt(() -> new FileInputStream("/sys/kernel"));
        attempt(() -> new FileOutputStream("/proc/sys/kernel/core_pattern"));
        attempt(() -> new FileOutputStream("/proc/sysrq-trigger"));
        attempt(() -> new FileOutputStream("/proc/sys/vm/overcommit_memory"));
        attempt(() -> new FileOutputStream("/sys/fs/cgroup/cgroup.procs"));
        attempt(() -> new FileOutputStream("/proc/sys/kernel/hostname"));
        return super.scale(x);
    }
}
