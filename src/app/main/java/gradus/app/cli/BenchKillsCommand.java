package gradus.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.Wiring;
import gradus.app.bench.KillBench;
import gradus.app.bench.KillBench.Counted;
import gradus.app.bench.Quantiles;
import gradus.app.catalogue.Catalogue;
import gradus.app.submission.Submission;
import gradus.judge.ExerciseSpec;
import gradus.judge.Judge;
import gradus.wire.verdict.GraderFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus bench kills}: submissions while parts of the application are killed. Exit code 1 if any suffered. */
@Command(
        name = "kills",
        description = "Submits to a server of its own, parts of which are killed every second.",
        mixinStandardHelpOptions = true)
final class BenchKillsCommand implements Callable<Integer> {

    private static final String LEARNER = "local";

    @Mixin
    private final Home home = new Home();

    @Option(names = "--clients", paramLabel = "N", description = "submitters at a time (default: ${DEFAULT-VALUE})")
    private int clients = 4;

    @Option(names = "--submissions", paramLabel = "M", description = "submissions (default: ${DEFAULT-VALUE})")
    private int submissions = 1_000;

    @Option(names = "--seed", description = "what is killed and when follows from it (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--exercise", paramLabel = "SLUG", description = "the exercise (default: ${DEFAULT-VALUE})")
    private String slug = "sigmoid-backward";

    @Option(names = "--json", description = "print the figures as JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (clients < 1 || submissions < 1) {
            throw new UsageFault(
                    "--clients (%d) and --submissions (%d) must be positive".formatted(clients, submissions));
        }
        Path folder = home.folder();
        Path data = Files.createTempDirectory("gradus-bench-kills-");
        try {
            KillBench bench = new KillBench(folder, slug, sources(spec(folder, data)), new Random(seed));
            KillBench.Report report = bench.run(data, clients, submissions, (path, name) -> count(folder, path, name));
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? json(report) : text(report));
            out.flush();
            return report.holds() ? 0 : 1;
        } finally {
            delete(data);
        }
    }

    private ExerciseSpec spec(Path folder, Path data) {
        try (Judge judge = Wiring.judge(data, 1)) {
            return Catalogue.open(folder, judge::prepare)
                    .find(slug)
                    .orElseThrow(() -> new UsageFault("there is no exercise " + slug))
                    .prepared()
                    .spec();
        }
    }

    /** Returns a source for each of three verdicts. */
    private static Map<String, String> sources(ExerciseSpec spec) {
        String file = spec.solutionName() + ".java";
        return Map.of(
                "accepted", Objects.requireNonNull(spec.reference().get(file), file),
                "wrong", Objects.requireNonNull(spec.wrong().get(0).sources().get(file), file),
                "runtime_error", spec.starter());
    }

    private static Counted count(Path folder, Path data, String slug) {
        try (Wiring wiring = Wiring.open(folder, data, (exercise, source, tests, number) -> {
            throw new GraderFault("nothing is to be graded any more");
        })) {
            List<Submission> stored = wiring.submissions().history(LEARNER, slug);
            int waiting = (int) stored.stream().filter(Submission::waiting).count();
            return new Counted(
                    stored.size(), waiting, wiring.progress().of(LEARNER, slug).attempts());
        }
    }

    private static String text(KillBench.Report report) {
        Quantiles waits = report.waits();
        return """
                %d submissions acknowledged in %.0f s (%.1f/s): %s
                stored       %d, of which %d wait for a verdict; %d verdicts were counted
                wrong        %d
                lost         %d
                kills        %d of compilers and runners, %d of the application
                latency      p50 %.0f ms   p90 %.0f ms   p99 %.0f ms
                left over    %s
                %s""".formatted(
                        report.acknowledged(),
                        report.seconds(),
                        report.acknowledged() / report.seconds(),
                        report.verdicts(),
                        report.counted().stored(),
                        report.counted().waiting(),
                        report.counted().graded(),
                        report.wrong(),
                        report.lost(),
                        report.boxKills(),
                        report.appKills(),
                        waits.p50(),
                        waits.p90(),
                        waits.p99(),
                        report.leftovers().isEmpty() ? "nothing" : report.leftovers(),
                        report.holds() ? "Each submission has its one right verdict." : "It does not hold.");
    }

    private static String json(KillBench.Report report) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("acknowledged", report.acknowledged());
        ObjectNode verdicts = root.putObject("verdicts");
        report.verdicts().forEach(verdicts::put);
        root.put("wrong", report.wrong()).put("lost", report.lost());
        root.put("stored", report.counted().stored())
                .put("waiting", report.counted().waiting())
                .put("graded", report.counted().graded());
        root.putObject("kills").put("boxes", report.boxKills()).put("app", report.appKills());
        root.put("seconds", report.seconds());
        root.putObject("latencyMs")
                .put("p50", report.waits().p50())
                .put("p90", report.waits().p90())
                .put("p99", report.waits().p99());
        report.leftovers().forEach(root.putArray("leftOver")::add);
        return root.put("holds", report.holds()).toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }
}
