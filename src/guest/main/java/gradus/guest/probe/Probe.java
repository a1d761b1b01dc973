package gradus.guest.probe;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does from inside a box what hostile code would do, and prints a line for each attempt: its name, {@code held} or
 * {@code open}, and what happened, separated by tabs.
 *
 * <p>It runs where a learner's code runs, with nothing in between.
 */
public final class Probe {

    private static final int CONNECT_MILLIS = 500;
    private static final int MOST_PROCESSES = 3;
    private static final long TOO_MUCH_BYTES = 64L << 20;

    private final StringBuilder report = new StringBuilder();

    private Probe() {}

    /** Takes the port of a server that listens on the host's loopback interface. */
    public static void main(String[] arguments) {
        Probe probe = new Probe();
        probe.files();
        probe.system();
        probe.network(Integer.parseInt(arguments[0]));
        System.out.print(probe.report);
        System.out.flush();
    }

    /** Something that must fail. */
    private interface Attempt {
        /** Returns what was gained; throws if nothing was. */
        String run() throws Exception;
    }

    /** Makes an attempt; it held if the attempt threw. */
    private void attempt(String name, Attempt attempt) {
        try {
            note(name, false, attempt.run());
        } catch (Exception | LinkageError refused) {
            boolean own = refused instanceof SecurityException;
            note(
                    name,
                    true,
                    own
                            ? String.valueOf(refused.getMessage())
                            : refused.getClass().getSimpleName());
        }
    }

    private void note(String name, boolean held, String what) {
        report.append(name)
                .append('\t')
                .append(held ? "held" : "open")
                .append('\t')
                .append(what.replace('\t', ' ').replace('\n', ' '))
                .append('\n');
    }

    private void files() {
        attempt("read the host's users", () -> Files.readString(Path.of("/etc/passwd")));
        attempt("list home folders", () -> list(Path.of("/home")) + list(Path.of("/root")));
        attempt("list the host's programs", () -> list(Path.of("/usr/bin")));
        attempt(
                "write to the root folder",
                () -> Files.writeString(Path.of("/gradus-was-here"), "x").toString());
        attempt(
                "change the runtime",
                () -> Files.writeString(Path.of("/jdk/lib/modules"), "x").toString());
        attempt(
                "change the engine",
                () -> Files.writeString(Path.of("/app/x.jar"), "x").toString());
        attempt("fill the disk", Probe::fill);
        attempt("leave something in shared memory", Probe::fillSharedMemory);
    }

    private static String list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).limit(5).toList().toString();
        }
    }

    private static String fill() throws IOException {
        write(Path.of("/tmp/fill"));
        return "wrote " + TOO_MUCH_BYTES;
    }

    private static String fillSharedMemory() throws IOException {
        write(Path.of("/dev/shm/fill"));
        return "wrote " + TOO_MUCH_BYTES;
    }

    private static void write(Path file) throws IOException {
        byte[] block = new byte[1 << 20];
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            for (long written = 0; written < TOO_MUCH_BYTES; written += block.length) {
                out.write(block);
            }
        }
    }

    private void system() {
        attempt(
                "start a program",
                () -> "started " + new ProcessBuilder("/bin/sh").start().pid());
        attempt("see the host's processes", Probe::foreignProcesses);
        attempt(
                "read the host's environment",
                () -> filled("environment", System.getenv().toString()));
        attempt("hold privileges", Probe::privileges);
        attempt("gain privileges", () -> unless("NoNewPrivs:\t1"));
        attempt("call any part of the kernel", () -> unless("Seccomp:\t2"));
        attempt("take unlimited memory", Probe::unlimitedMemory);
        attempt("use every processor", Probe::processors);
    }

    private static String processors() {
        if (Runtime.getRuntime().availableProcessors() == 1) {
            throw new SecurityException("one");
        }
        return Runtime.getRuntime().availableProcessors() + " processors";
    }

    private static String foreignProcesses() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            List<String> processes = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .toList();
            if (processes.size() <= MOST_PROCESSES) {
                throw new SecurityException("only its own");
            }
            return processes.size() + " processes";
        }
    }

    private static String filled(String name, String text) {
        if (text.length() <= "{PWD=/tmp}".length()) {
            throw new SecurityException(name + " is empty");
        }
        return text;
    }

    private static String privileges() throws IOException {
        String status = Files.readString(Path.of("/proc/self/status"));
        boolean root = status.contains("Uid:\t0");
        boolean capable = !status.contains("CapEff:\t0000000000000000");
        if (!root && !capable) {
            throw new SecurityException("uid is not 0, no capability");
        }
        return root ? "runs as root" : "has capabilities";
    }

    private static String unless(String line) throws IOException {
        if (Files.readString(Path.of("/proc/self/status")).contains(line)) {
            throw new SecurityException(line);
        }
        return "/proc/self/status does not say " + line.replace('\t', ' ');
    }

    private static String unlimitedMemory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/limits"))) {
            if (line.startsWith("Max address space") && !line.contains("unlimited")) {
                throw new SecurityException("the address space is limited");
            }
        }
        return "the address space is not limited";
    }

    private void network(int port) {
        attempt("reach a server on the host", () -> connect("127.0.0.1", port));
        attempt("reach another machine", () -> connect("192.0.2.1", 80));
        attempt("look up a name", () -> Arrays.toString(InetAddress.getAllByName("example.org")));
    }

    private static String connect(String address, int port) throws IOException {
        byte[] bytes = InetAddress.getAllByName(address)[0].getAddress();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(bytes), port), CONNECT_MILLIS);
            return "connected to " + address;
        }
    }
}
