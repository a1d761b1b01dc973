package gradus.app.cli;

import gradus.app.Wiring;
import gradus.app.health.SelfTest;
import gradus.app.web.WebServer;
import gradus.judge.box.BoxFault;
import gradus.judge.box.Boxes;
import gradus.judge.box.Finding;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
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

    /** Opens the application: the real one, or one with a fake grader in a test. */
    @FunctionalInterface
    interface Opener {
        Wiring open(Path home, Path data, boolean sandboxed);
    }

    private final Opener opener;

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

    @Option(
            names = "--unsafe-no-sandbox",
            description = "runs submissions without a sandbox: for your own code, on your own machine only")
    private boolean unsafe;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ServeCommand(Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        refuseWhatCanNotBe();
        Path folder = home.folder();
        if (!Files.isDirectory(folder.resolve("static"))) {
            throw new UsageFault("%s has no folder static, which belongs beside exercises".formatted(folder));
        }
        Wiring wiring = opener.open(folder, data == null ? folder.resolve("data") : data, !unsafe);
        // a signal ends the process without closing anything: this is where gradings in progress are finished
        Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "shutdown"));
        WebServer server = wiring.serve(host, port);
        wiring.watchExercises();
        PrintWriter out = spec.commandLine().getOut();
        if (unsafe) {
            out.println(
                    "WARNING: there is no sandbox. Whatever is submitted can read, change and delete what you can.");
        }
        out.printf("Gradus is at http://%s:%d%n", shown(host), server.port());
        out.flush();
        // pages are served meanwhile, and submissions stored; nothing is graded before
        SelfTest selfTest = wiring.health().selfTest().get();
        if (!selfTest.holds()) {
            refuse(selfTest);
            return Gradus.GRADER_FAULT;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void refuse(SelfTest selfTest) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("gradus: the sandbox does not hold, so nothing is graded here:");
        selfTest.findings().stream()
                .filter(finding -> finding.status() == Finding.Status.OPEN)
                .forEach(finding -> err.printf("gradus:   %s: %s%n", finding.name(), finding.detail()));
        err.println("gradus: ./gradus doctor lists all that was tried; "
                + "for your own code, on your own machine, there is --unsafe-no-sandbox");
        err.flush();
    }

    private void refuseWhatCanNotBe() {
        if (mode == Mode.CLASSROOM) {
            throw new UsageFault(
                    unsafe
                            ? "--unsafe-no-sandbox is for solo mode: classroom mode runs others' code, which needs a sandbox"
                            : "classroom mode is not available yet; leave --mode out for solo mode");
        }
        if (port < 0 || port > 65_535) {
            throw new UsageFault("--port %d is not a port; choose one from 0 to 65535".formatted(port));
        }
        if (!WebServer.isLoopback(host)) {
            throw new UsageFault(
                    "solo mode has no login, so it listens on this machine only: --host %s must be 127.0.0.1, ::1 or localhost%s"
                            .formatted(host, wayToASandbox()));
        }
    }

    /** Who wants to serve others needs a sandbox first: says so in the same breath where there is none. */
    private String wayToASandbox() {
        if (unsafe) {
            return "; and --unsafe-no-sandbox is for this machine only, too: others' code needs a sandbox";
        }
        try {
            Boxes.findBubblewrap();
            return "";
        } catch (BoxFault missing) {
            return "; and to grade others' code it needs a sandbox: " + missing.getMessage();
        }
    }

    private static String shown(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
