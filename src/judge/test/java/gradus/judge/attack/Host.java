package gradus.judge.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The machine around the boxes, with things that must stay as they are, and a server that nobody may call. */
final class Host implements AutoCloseable {

    /** What is in a file that only the host has. */
    static final String SECRET = "saffron-ocelot-33871";

    /** Whatever a program makes outside of its box has this in its name, be it a file or a process. */
    static final String CANARY = "gradus-canary";

    private final Path folder;
    private final Path cache;
    private final ServerSocket server;
    private final AtomicInteger visitors = new AtomicInteger();

    /** Puts the secret into {@code folder}, and starts the server; {@code cache} is the judges'. */
    Host(Path folder, Path cache) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.cache = cache;
        Files.writeString(secretFile(), SECRET);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "attack-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    private Path secretFile() {
        return folder.resolve("secret.txt");
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket visitor = server.accept()) {
                visitors.incrementAndGet();
                visitor.getOutputStream().write(SECRET.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // the loop ends
            }
        }
    }

    /** Returns what a program may name in its source, as an attacker who knows this machine well would. */
    Map<String, String> values() {
        return Map.of(
                "host", folder.toString(),
                "cache", cache.toString(),
                "port", Integer.toString(server.getLocalPort()),
                "pid", Long.toString(ProcessHandle.current().pid()));
    }

    /** Returns what has happened on this machine and must not; a process may need a moment to die. */
    List<String> damage() {
        List<String> damage = new ArrayList<>();
        if (visitors.get() > 0) {
            damage.add("%d connections to the server".formatted(visitors.get()));
        }
        list(folder).filter(file -> !file.equals(secretFile())).forEach(file -> damage.add("the file " + file));
        for (Path elsewhere : List.of(cache, Path.of("/tmp"), Path.of("/dev/shm"), Path.of("/"))) {
            list(elsewhere)
                    .filter(file -> file.getFileName().toString().startsWith(CANARY))
                    .forEach(file -> damage.add("the file " + file));
        }
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(CANARY))
                .forEach(process -> damage.add("the process " + process.info()));
        try {
            if (!Files.readString(secretFile()).equals(SECRET)) {
                damage.add("another secret in " + secretFile());
            }
        } catch (IOException gone) {
            damage.add("no " + secretFile());
        }
        return damage;
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
