package gradus.judge.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds out whether this machine can hold strangers' code: what it has, and what a box lets out. */
public final class Checkup {

    private static final String PROBE = "gradus.guest.probe.Probe";

    /** Walls that are good to have and that not every box here has yet. */
    private static final Set<String> SECOND_WALLS = Set.of("call any part of the kernel");

    private Checkup() {}

    /** Checks the machine, then tries to break out of a real box; {@code cache} and {@code rehearsal} are as for {@link Boxes#open}. */
    public static List<Finding> run(Path cache, Consumer<BoxedProcess> rehearsal) {
        List<Finding> findings = new ArrayList<>(machine());
        try {
            findings.addAll(breakOut(Boxes.open(cache, true, rehearsal)));
        } catch (BoxFault fault) {
            findings.add(new Finding("start a box", Finding.Status.OPEN, String.valueOf(fault.getMessage())));
        }
        return findings;
    }

    /** Returns whether nothing of {@code findings} is open. */
    public static boolean holds(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.status() == Finding.Status.OPEN);
    }

    private static List<Finding> machine() {
        return List.of(
                new Finding("JDK", Finding.Status.HELD, Runtime.version() + " in " + System.getProperty("java.home")),
                new Finding("processor", Finding.Status.HELD, System.getProperty("os.arch")),
                bubblewrap(),
                cgroups());
    }

    private static Finding bubblewrap() {
        try {
            Path found = Boxes.findBubblewrap();
            String version =
                    Commands.run(List.of(found.toString(), "--version")).strip();
            return new Finding("bubblewrap", Finding.Status.HELD, version);
        } catch (BoxFault missing) {
            return new Finding("bubblewrap", Finding.Status.OPEN, String.valueOf(missing.getMessage()));
        }
    }

    private static Finding cgroups() {
        boolean v2 = Files.isWritable(Path.of("/sys/fs/cgroup/cgroup.subtree_control"));
        boolean v1 = Files.isWritable(Path.of("/sys/fs/cgroup/memory"));
        return v2 || v1
                ? new Finding(
                        "control groups",
                        Finding.Status.NOT_AVAILABLE,
                        "writable here, but boxes do not use them yet; address space and processor time are limited")
                : new Finding(
                        "control groups",
                        Finding.Status.NOT_AVAILABLE,
                        "not writable for this user; address space and processor time are limited instead");
    }

    private static List<Finding> breakOut(Boxes boxes) {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BoxedProcess process = boxes.startProbe(PROBE, Integer.toString(server.getLocalPort()));
            process.input().close();
            String report = new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
            if (report.isEmpty()) {
                throw new BoxFault("a box did not start: " + process.complaint());
            }
            return report.lines().map(Checkup::finding).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Finding finding(String line) {
        String[] fields = line.split("\t", 3);
        if (fields[1].equals("held")) {
            return new Finding(fields[0], Finding.Status.HELD, fields[2]);
        }
        return new Finding(
                fields[0],
                SECOND_WALLS.contains(fields[0]) ? Finding.Status.NOT_AVAILABLE : Finding.Status.OPEN,
                fields[2]);
    }
}
