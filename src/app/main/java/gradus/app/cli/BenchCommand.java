package gradus.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.Wiring;
import gradus.app.bench.GradeBench;
import gradus.app.bench.Quantiles;
import gradus.app.catalogue.Catalogue;
import gradus.judge.Judge;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradus bench}: nothing but its sub-commands. */
@Command(name = "bench", description = "Measures speed and cost on this machine.", mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "name what to measure: bench grade, bench kills or bench pages");
    }

    /** {@code gradus bench grade}: from a source to its verdict. */
    @Command(
            name = "grade",
            description = "Measures the way from a source to its verdict.",
            mixinStandardHelpOptions = true)
    static final class Grade implements Callable<Integer> {

        @Mixin
        private final Home home = new Home();

        @Option(names = "--clients", paramLabel = "N", description = "submitters at a time (default: ${DEFAULT-VALUE})")
        private int clients = 1;

        @Option(names = "--submissions", paramLabel = "M", description = "submissions (default: ${DEFAULT-VALUE})")
        private int submissions = 300;

        @Option(
                names = "--think",
                paramLabel = "MILLIS",
                description = "a client's pause after each verdict; 0: back to back (default: ${DEFAULT-VALUE})")
        private int think = 50;

        @Option(names = "--exercise", paramLabel = "SLUG", description = "the exercise (default: ${DEFAULT-VALUE})")
        private String slug = "sigmoid-backward";

        @Option(names = "--json", description = "print the figures as JSON")
        private boolean json;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (clients < 1 || submissions < 1 || think < 0) {
                throw new UsageFault("--clients (%d) and --submissions (%d) must be positive, --think (%d) not negative"
                        .formatted(clients, submissions, think));
            }
            Path folder = home.folder();
            try (Judge judge =
                    Wiring.judge(folder.resolve("data"), Runtime.getRuntime().availableProcessors())) {
                Catalogue catalogue = Catalogue.open(folder, judge::prepare);
                GradeBench bench = new GradeBench(
                        judge,
                        catalogue
                                .find(slug)
                                .orElseThrow(() -> new UsageFault("there is no exercise " + slug))
                                .prepared(),
                        think);
                print(bench.run(clients, submissions));
            }
            return 0;
        }

        private void print(GradeBench.Report report) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? json(report) : text(report));
            out.flush();
        }

        private String text(GradeBench.Report report) {
            Quantiles latency = report.latency();
            return """
                    %d submissions of %s from %d at a time, %d ms apart
                    latency      p50 %.1f ms   p90 %.1f ms   p99 %.1f ms
                    phases       %s (medians, ms)
                    throughput   %.1f submissions/s, %.3f processor seconds each
                    limit        %.1f ms in one warm process without a box: %.2f times that
                    fresh        %.0f ms with fresh processes: %.0f times faster
                    memory       %.0f MB before, %.0f MB after""".formatted(
                            submissions,
                            slug,
                            report.clients(),
                            think,
                            latency.p50(),
                            latency.p90(),
                            latency.p99(),
                            rounded(report),
                            report.throughput(),
                            report.cpuSeconds(),
                            report.limitMs(),
                            latency.p50() / report.limitMs(),
                            report.freshMs(),
                            report.freshMs() / latency.p50(),
                            report.idleMb(),
                            report.afterMb());
        }

        private static String rounded(GradeBench.Report report) {
            StringBuilder text = new StringBuilder();
            report.phases()
                    .forEach((name, millis) -> text.append(
                            String.format(Locale.ROOT, "%s%s %.1f", text.isEmpty() ? "" : ", ", name, millis)));
            return text.toString();
        }

        private String json(GradeBench.Report report) {
            Quantiles latency = report.latency();
            ObjectNode root = new ObjectMapper().createObjectNode();
            root.put("clients", report.clients())
                    .put("submissions", submissions)
                    .put("thinkMs", think);
            root.putObject("latencyMs")
                    .put("p50", latency.p50())
                    .put("p90", latency.p90())
                    .put("p99", latency.p99());
            ObjectNode phases = root.putObject("phasesMs");
            report.phases().forEach(phases::put);
            root.put("throughputPerSecond", report.throughput());
            root.put("cpuSecondsPerSubmission", report.cpuSeconds());
            root.putObject("limit").put("p50Ms", report.limitMs()).put("ratio", latency.p50() / report.limitMs());
            root.putObject("freshProcess")
                    .put("p50Ms", report.freshMs())
                    .put("ratio", report.freshMs() / latency.p50());
            root.putObject("memoryMb").put("before", report.idleMb()).put("after", report.afterMb());
            return root.toString();
        }
    }
}
