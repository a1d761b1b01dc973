package gradus.judge.box;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds out whether this machine can hold strangers' code: what it has, and what a box lets out. */
public final class Checkup {

    private static final String PROBE = "gradus.guest.probe.Probe";

    private Checkup() {}

    /** Checks the machine, then tries to break out of a real box; {@code cache} and {@code rehearsal} are as for {@link Boxes#open}. */
    public static List<Finding> run(Path cache, Consumer<BoxedProcess> rehearsal) {
        List<Finding> findings = new ArrayList<>(machine());
        try (Boxes boxes = Boxes.open(cache, true, rehearsal)) {
            findings.addAll(breakOut(boxes));
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
                controlGroups());
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

    private static Finding controlGroups() {
        try (ControlGroups groups = ControlGroups.find(Path.of("/proc"))) {
            return groups.available()
                    ? new Finding("control groups", Finding.Status.HELD, groups.words())
                    : new Finding(
                            "control groups",
                            Finding.Status.NOT_AVAILABLE,
                            groups.words() + "; each process's address space, threads and processor time are limited");
        }
    }

    private static List<Finding> breakOut(Boxes boxes) {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BoxedProcess process = boxes.startProbe(PROBE, Integer.toString(server.getLocalPort()));
            try {
                return new ArrayList<>(attempts(process));
            } finally {
                process.kill();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Finding> attempts(BoxedProcess process) throws IOException {
        BufferedReader report = new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8));
        List<Finding> findings = new ArrayList<>();
        for (String line = report.readLine(); line != null && !line.isEmpty(); line = report.readLine()) {
            findings.add(finding(line));
        }
        if (findings.isEmpty()) {
            throw new BoxFault("a box did not start: " + process.complaint());
        }
        findings.add(owner(process));
        return findings;
    }

    private static Finding finding(String line) {
        String[] fields = line.split("\t", 3);
        return new Finding(fields[0], fields[1].equals("held") ? Finding.Status.HELD : Finding.Status.OPEN, fields[2]);
    }

    /** Looks from outside: what nobody is inside may be somebody here. */
    private static Finding owner(BoxedProcess process) throws IOException {
        String name = "belong to root on the host";
        boolean root = process.owners().contains(0);
        return root
                ? new Finding(name, Finding.Status.OPEN, "it does")
                : new Finding(name, Finding.Status.HELD, "it belongs to user " + process.owners());
    }
}
