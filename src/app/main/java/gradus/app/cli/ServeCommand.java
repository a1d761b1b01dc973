package gradus.app.cli;

import gradus.app.Wiring;
import gradus.app.web.WebServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus serve}: the web application. */
@Command(name = "serve", description = "Starts the web application.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** For whom the server is. */
    enum Mode {
        SOLO,
        CLASSROOM
    }

    @Mixin
    private final Home home = new Home();

    @Option(names = "--port", description = "the port; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 7070;

    @Option(names = "--host", description = "the address to listen on (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of the database (default: <home>/data)")
    private @Nullable Path data;

    @Option(names = "--mode", description = "solo: you, on this machine, without login (default); classroom: accounts")
    private Mode mode = Mode.SOLO;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        refuseWhatCanNotBe();
        Path folder = home.folder();
        if (!Files.isDirectory(folder.resolve("static"))) {
            throw new UsageFault("%s has no folder static, which belongs beside exercises".formatted(folder));
        }
        Wiring wiring = Wiring.open(folder, data == null ? folder.resolve("data") : data);
        // a signal ends the process without closing anything: this is where gradings in progress are finished
        Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "shutdown"));
        WebServer server = wiring.serve(host, port);
        spec.commandLine().getOut().printf("Gradus is at http://%s:%d%n", shown(host), server.port());
        spec.commandLine().getOut().flush();
        new CountDownLatch(1).await();
        return 0;
    }

    private void refuseWhatCanNotBe() {
        if (mode == Mode.CLASSROOM) {
            throw new UsageFault("classroom mode is not available yet; leave --mode out for solo mode");
        }
        if (port < 0 || port > 65_535) {
            throw new UsageFault("--port %d is not a port; choose one from 0 to 65535".formatted(port));
        }
        if (!WebServer.isLoopback(host)) {
            throw new UsageFault(
                    "solo mode has no login, so it listens on this machine only: --host %s must be 127.0.0.1, ::1 or localhost"
                            .formatted(host));
        }
    }

    private static String shown(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
