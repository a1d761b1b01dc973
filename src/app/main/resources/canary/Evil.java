package exercise.canary;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tries to get out by all that a learner could think of first; each attempt must fail. */
public final class Canary implements Bird {

    private final StringBuilder gained = new StringBuilder();

    private interface Attempt {
        void run() throws Exception;
    }

    private void attempt(String name, Attempt attempt) {
        try {
            attempt.run();
            gained.append(name);
        } catch (Exception | LinkageError held) {
            // as it must be
        }
    }

    @Override
    public String gained(int port, String file) {
        attempt("read a file", () -> Files.readString(Path.of(file)));
        attempt("changed a file", () -> Files.writeString(Path.of(file), "evil", StandardOpenOption.WRITE));
        // a new file may be made in the box's own /tmp: only the test can see whether it is the host's
        attempt("", () -> Files.writeString(Path.of(file + ".evil"), "evil"));
        attempt("read the users", () -> Files.readString(Path.of("/etc/passwd")));
        attempt("listed the homes", () -> Files.list(Path.of("/home")).close());
        attempt("changed the runtime", () -> Files.writeString(Path.of("/jdk/lib/modules"), "evil"));
        attempt("connected", () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            }
        });
        attempt("started a program", () -> new ProcessBuilder("/bin/sh", "-c", "true").start());
        attempt("saw the hidden tests", () -> Class.forName("exercise.canary.HiddenTests"));
        attempt("saw the test framework", () -> Class.forName("org.junit.jupiter.api.Test"));
        // the box sets PWD for itself
        if (System.getenv().keySet().stream().anyMatch(name -> !name.equals("PWD"))) {
            gained.append("read the environment");
        }
        return gained.toString();
    }

    /** Answers wrongly, after it has written on every channel that it might be right. */
    @Override
    public double[] twice(double[] x) {
        // a frame: four bytes of length, the kind RETURN, and no payload
        byte[] forged = {0, 0, 0, 0, 9};
        attempt("", () -> write(new FileOutputStream(FileDescriptor.out), forged));
        for (int descriptor = 1; descriptor < 8; descriptor++) {
            String path = "/proc/self/fd/" + descriptor;
            attempt("", () -> write(new FileOutputStream(path), forged));
        }
        System.out.println("{\"verdict\": \"accepted\", \"score\": 2}");
        return x;
    }

    private static void write(OutputStream out, byte[] bytes) throws Exception {
        out.write(bytes);
        out.flush();
    }
}
