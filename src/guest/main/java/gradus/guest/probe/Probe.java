package gradus.guest.probe;

import gradus.guest.latch.Latch;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Does from inside a box what hostile code would do, and prints a line for each attempt: its name, {@code held} or
 * {@code open}, and what happened, separated by tabs; then an empty line. It waits until somebody ends it.
 *
 * <p>It runs where a learner's code runs, with nothing in between.
 */
public final class Probe {

    private static final int CONNECT_MILLIS = 500;
    private static final int MOST_PROCESSES = 3;
    private static final int MANY_THREADS = 300;
    private static final int MANY_FILES = 1_000;
    private static final long TOO_MUCH_BYTES = 64L << 20;

    private final StringBuilder report = new StringBuilder();

    private Probe() {}

    /**
     * Takes the port of a server that listens on the host's loopback interface, and the path of the {@link Latch}'s library.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Latch.close(arguments, 1);
        Probe probe = new Probe();
        probe.files();
        probe.programs();
        probe.limits();
        probe.network(Integer.parseInt(arguments[0]));
        System.out.println(probe.report);
        System.out.flush();
        // the judge looks at this process from outside, then ends it. Its input would not tell when: JDK 25 closes
        // descriptor 0
        // when a program can't be started
        new CountDownLatch(1).await();
    }

    /** Something that must fail. */
    private interface Attempt {
        /** Returns what was gained; throws if nothing was. */
        String run() throws Exception;
    }

    /** What stopped an attempt, in words. */
    private static final class Held extends Exception {

        private static final long serialVersionUID = 1;

        Held(String why) {
            super(why);
        }
    }

    /** Makes an attempt; it held if the attempt threw. */
    private void attempt(String name, Attempt attempt) {
        try {
            note(name, false, attempt.run());
        } catch (Held held) {
            note(name, true, String.valueOf(held.getMessage()));
        } catch (Exception | LinkageError refused) {
            note(name, true, refused.getClass().getSimpleName());
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
        attempt("read the host's users", () -> read("/etc/passwd"));
        attempt("list home folders", () -> list("/home") + list("/root"));
        attempt("list the host's programs", () -> list("/usr/bin") + list("/bin"));
        attempt("list the host's devices", () -> list("/sys"));
        attempt("write to the root folder", () -> write("/gradus-was-here", 1));
        attempt("change the runtime", () -> write("/jdk/lib/modules", 1));
        attempt("change the engine", () -> write("/app/engine.jar", 1));
        attempt("fill the disk", () -> write("/tmp/fill", TOO_MUCH_BYTES));
        attempt("leave something in shared memory", () -> write("/dev/shm/fill", TOO_MUCH_BYTES));
    }

    private static String read(String file) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String list(String folder) throws Held {
        String[] names = new File(folder).list();
        if (names == null) {
            throw new Held("there is none");
        }
        return Arrays.toString(names);
    }

    private static String write(String file, long bytes) throws IOException {
        byte[] block = new byte[(int) Math.min(bytes, 1 << 20)];
        try (OutputStream out = new FileOutputStream(file)) {
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
        }
        return "wrote " + bytes + " bytes";
    }

    private void programs() {
        attempt(
                "start a program",
                () -> "started "
                        + new ProcessBuilder("/jdk/bin/java", "-version")
                                .start()
                                .pid());
        attempt("load native code", Probe::loadNativeCode);
        attempt("see the host's processes", Probe::foreignProcesses);
        attempt("end another process", Probe::endAnother);
        attempt("read another process's memory", () -> read("/proc/1/environ") + read("/proc/1/mem"));
        attempt("read the host's environment", Probe::environment);
        attempt("hold privileges", Probe::privileges);
        attempt("gain privileges", () -> unless("NoNewPrivs:\t1"));
        attempt("call any part of the kernel", () -> unless("Seccomp:\t2"));
    }

    private static String loadNativeCode() {
        System.load("/jdk/lib/libnio.so");
        return "loaded a library";
    }

    private static String foreignProcesses() throws Held {
        int processes = 0;
        String[] names = new File("/proc").list();
        for (String name : names == null ? new String[0] : names) {
            processes += Character.isDigit(name.charAt(0)) ? 1 : 0;
        }
        if (processes <= MOST_PROCESSES) {
            throw new Held("only its own");
        }
        return processes + " processes";
    }

    private static String endAnother() throws Held {
        boolean sent = ProcessHandle.of(1).map(ProcessHandle::destroyForcibly).orElse(false);
        if (!sent) {
            throw new Held("no signal was sent");
        }
        return "sent a signal";
    }

    private static String environment() throws Held {
        String variables = System.getenv().toString();
        if (variables.length() <= "{PWD=/tmp}".length()) {
            throw new Held("it is empty");
        }
        return variables;
    }

    private static String privileges() throws IOException, Held {
        String status = read("/proc/self/status");
        boolean root = status.contains("Uid:\t0");
        boolean capable = !status.contains("CapEff:\t0000000000000000");
        if (!root && !capable) {
            throw new Held("uid is not 0, no capability");
        }
        return root ? "runs as root" : "has capabilities";
    }

    private static String unless(String line) throws IOException, Held {
        if (read("/proc/self/status").contains(line)) {
            throw new Held(line.replace('\t', ' '));
        }
        return "/proc/self/status does not say " + line.replace('\t', ' ');
    }

    private void limits() {
        attempt("take unlimited memory", Probe::unlimitedMemory);
        attempt("start threads without end", Probe::startThreads);
        attempt("open files without end", Probe::openFiles);
        attempt("use every processor", Probe::processors);
    }

    private static String unlimitedMemory() throws IOException, Held {
        for (String line : read("/proc/self/limits").split("\n", -1)) {
            if (line.startsWith("Max address space") && !line.contains("unlimited")) {
                throw new Held("the address space is limited");
            }
        }
        return "the address space is not limited";
    }

    private static String startThreads() throws Held {
        CountDownLatch end = new CountDownLatch(1);
        int started = 0;
        try {
            for (; started < MANY_THREADS; started++) {
                Thread thread = new Thread(null, () -> await(end), "probe", 1 << 16);
                thread.setDaemon(true);
                thread.start();
            }
            return started + " threads";
        } catch (OutOfMemoryError refused) {
            throw new Held("no more after " + started);
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String openFiles() throws IOException, Held {
        List<InputStream> open = new ArrayList<>();
        try {
            while (open.size() < MANY_FILES) {
                open.add(new FileInputStream("/dev/null"));
            }
            return open.size() + " files";
        } catch (IOException refused) {
            throw new Held("no more after " + open.size());
        } finally {
            for (InputStream file : open) {
                file.close();
            }
        }
    }

    private static String processors() throws Held {
        int processors = Runtime.getRuntime().availableProcessors();
        if (processors == 1) {
            throw new Held("one");
        }
        return processors + " processors";
    }

    private void network(int port) {
        attempt("reach a server on the host", () -> connect("127.0.0.1", port));
        attempt("reach another machine", () -> connect("192.0.2.1", 80));
        attempt("send a packet", () -> send("192.0.2.1"));
        attempt("look up a name", () -> Arrays.toString(InetAddress.getAllByName("example.org")));
    }

    private static String connect(String address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(address), port), CONNECT_MILLIS);
            return "connected to " + address;
        }
    }

    private static String send(String address) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[] {1}, 1, InetAddress.getByName(address), 53));
            return "sent one to " + address;
        }
    }
}
