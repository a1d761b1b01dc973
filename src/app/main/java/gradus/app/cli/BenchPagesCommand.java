package gradus.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.Wiring;
import gradus.app.bench.BenchHome;
import gradus.app.bench.LoadBench;
import gradus.app.bench.PagesBench;
import gradus.app.bench.Quantiles;
import gradus.app.web.WebServer;
import gradus.wire.verdict.GraderFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus bench pages}: how long pages take where many learners have left much behind. */
@Command(
        name = "pages",
        description = "Measures how long pages take, with a database that a crowd has filled.",
        mixinStandardHelpOptions = true)
final class BenchPagesCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(BenchPagesCommand.class);

    private static final Duration LOAD = Duration.ofSeconds(10);

    @Mixin
    private final Home home = new Home();

    @Option(names = "--learners", paramLabel = "N", description = "learners (default: ${DEFAULT-VALUE})")
    private int learners = 500;

    @Option(names = "--answers", paramLabel = "N", description = "stored answers (default: ${DEFAULT-VALUE})")
    private int answers = 100_000;

    @Option(names = "--submissions", paramLabel = "N", description = "stored submissions (default: ${DEFAULT-VALUE})")
    private int submissions = 100_000;

    @Option(
            names = "--exercises",
            paramLabel = "N",
            description = "exercises, copies included (default: ${DEFAULT-VALUE})")
    private int exercises = 110;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "requests a second to the exercise page, for ten seconds (default: ${DEFAULT-VALUE})")
    private int rate = 300;

    @Option(names = "--requests", paramLabel = "M", description = "requests to each page (default: ${DEFAULT-VALUE})")
    private int requests = 1_000;

    @Option(names = "--json", description = "print the figures as JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requirePositive("--learners", learners);
        requirePositive("--answers", answers);
        requirePositive("--submissions", submissions);
        requirePositive("--exercises", exercises);
        requirePositive("--requests", requests);
        requirePositive("--rate", rate);
        Path folder = Files.createTempDirectory("gradus-bench-pages-");
        try {
            Path crowded = BenchHome.make(home.folder(), Files.createDirectory(folder.resolve("home")), exercises);
            measure(crowded, folder.resolve("data"));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new UsageFault("%s (%d) must be positive".formatted(option, value));
        }
    }

    private void measure(Path crowded, Path data) throws IOException, InterruptedException {
        try (Wiring wiring = Wiring.open(crowded, data, (exercise, source, tests, seed) -> {
            throw new GraderFault("nothing is graded while pages are measured");
        })) {
            wiring.fillForBench(learners, answers, submissions);
            WebServer server = wiring.serve("127.0.0.1", 0);
            String origin = "http://127.0.0.1:" + server.port();
            Map<String, Quantiles> pages = wiring.pagesBench(origin).run(requests);
            LoadBench.Load load = new LoadBench(origin + PagesBench.EXERCISE).run(rate, LOAD);
            print(pages, load);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.warn("{} is left behind: {}", folder, left.getMessage());
        }
    }

    private void print(Map<String, Quantiles> measured, LoadBench.Load load) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode root = new ObjectMapper().createObjectNode();
            root.put("learners", learners)
                    .put("answers", answers)
                    .put("submissions", submissions)
                    .put("exercises", exercises)
                    .put("requests", requests);
            ObjectNode pages = root.putObject("pagesMs");
            measured.forEach((name, millis) -> pages.putObject(name)
                    .put("p50", millis.p50())
                    .put("p90", millis.p90())
                    .put("p99", millis.p99()));
            root.putObject("exercisePageAtRate")
                    .put("wanted", rate)
                    .put("perSecond", load.perSecond())
                    .put("p50", load.millis().p50())
                    .put("p99", load.millis().p99());
            out.println(root);
        } else {
            out.printf(
                    "%d learners, %d answers, %d submissions, %d exercises; milliseconds to the last byte%n",
                    learners, answers, submissions, exercises);
            measured.forEach((name, millis) -> out.printf(
                    "%-20s p50 %6.1f   p90 %6.1f   p99 %6.1f%n", name, millis.p50(), millis.p90(), millis.p99()));
            out.printf(
                    "exercise page, %d a second wanted: %.0f a second, p50 %.1f, p99 %.1f%n",
                    rate, load.perSecond(), load.millis().p50(), load.millis().p99());
        }
        out.flush();
    }
}
