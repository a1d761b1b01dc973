package gradus.app.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.app.Version;
import gradus.app.submission.Grader;
import gradus.app.submission.GradingGate;
import gradus.wire.verdict.Timings;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Counts what is graded, and says all that is known in Prometheus' text format. Nothing in it is secret: no path, no
 * learner, no test.
 */
public final class Metrics {

    /** The content type of {@link #text()}. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    /** From what a warm compiler takes to what the longest limits allow, in seconds. */
    private static final double[] BUCKETS = {0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Counter verdicts = Counter.builder()
            .name("gradus_verdicts_total")
            .help("Verdicts given, by kind and by the tests that were run")
            .labelNames("kind", "tests")
            .register(registry);
    private final Counter faults = Counter.builder()
            .name("gradus_grader_faults_total")
            .help("Gradings that failed for a reason that is ours; they are tried again")
            .register(registry);
    private final Histogram phases = Histogram.builder()
            .name("gradus_grading_seconds")
            .help("Wall time of a grading, by phase")
            .unit(Unit.SECONDS)
            .classicOnly()
            .classicUpperBounds(BUCKETS)
            .labelNames("phase")
            .register(registry);

    /**
     * What was counted since the start.
     *
     * @param verdicts verdicts on submissions and runs, by kind, those that were given only
     * @param faults gradings that failed for a reason of ours
     */
    public record Counts(Map<VerdictKind, Long> verdicts, long faults) {}

    /** Creates metrics in which nothing is counted yet. */
    public Metrics() {
        faults.inc(0);
        registerMemory();
    }

    /**
     * Has the metrics look at these whenever they are asked for; called once.
     *
     * @param health what is known about the grader
     * @param waiting how many submissions wait for their verdict
     */
    public void watch(Supplier<HealthReport> health, IntSupplier waiting) {
        registerGrading(health);
        registerCanaries(health);
        GaugeWithCallback.builder()
                .name("gradus_submissions_waiting")
                .help("Submissions that wait for their verdict")
                .callback(gauge -> gauge.call(waiting.getAsInt()))
                .register(registry);
        Info.builder()
                .name("gradus_build_info")
                .help("Which Gradus this is")
                .labelNames("version", "jdk", "sandbox")
                .register(registry)
                .setLabelValues(
                        Version.NUMBER,
                        Runtime.version().toString(),
                        health.get().sandbox());
    }

    private void registerGrading(Supplier<HealthReport> health) {
        GaugeWithCallback.builder()
                .name("gradus_grading_state")
                .help("1 for the state that grading is in; stopped is an alarm")
                .labelNames("state")
                .callback(gauge -> {
                    GradingGate.State now = health.get().grading();
                    for (GradingGate.State state : GradingGate.State.values()) {
                        gauge.call(state == now ? 1 : 0, state.id());
                    }
                })
                .register(registry);
        GaugeWithCallback.builder()
                .name("gradus_self_test_holds")
                .help("1 if the sandbox held when Gradus started; absent until that is known")
                .callback(gauge -> {
                    SelfTest done = health.get().selfTest();
                    if (done != null) {
                        gauge.call(done.holds() ? 1 : 0);
                    }
                })
                .register(registry);
    }

    private void registerCanaries(Supplier<HealthReport> health) {
        GaugeWithCallback.builder()
                .name("gradus_canary_state")
                .help("1 for how each canary did last: right, not_graded or, an alarm, flipped")
                .labelNames("canary", "state")
                .callback(gauge -> {
                    for (CanaryResult result : health.get().canaries()) {
                        for (CanaryResult.State state : CanaryResult.State.values()) {
                            gauge.call(
                                    state == result.state() ? 1 : 0,
                                    result.canary().id(),
                                    state.id());
                        }
                    }
                })
                .register(registry);
        GaugeWithCallback.builder()
                .name("gradus_canary_timestamp_seconds")
                .help("When each canary was graded last, in seconds since 1970")
                .labelNames("canary")
                .callback(gauge -> health.get()
                        .canaries()
                        .forEach(result -> gauge.call(
                                result.at().toEpochMilli() / 1000.0,
                                result.canary().id())))
                .register(registry);
    }

    private void registerMemory() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        GaugeWithCallback.builder()
                .name("gradus_jvm_memory_used_bytes")
                .help("Memory that this process uses, without its boxes")
                .labelNames("area")
                .callback(gauge -> {
                    gauge.call((double) memory.getHeapMemoryUsage().getUsed(), "heap");
                    gauge.call((double) memory.getNonHeapMemoryUsage().getUsed(), "nonheap");
                })
                .register(registry);
    }

    /** Returns {@code grader}, counted. */
    public Grader counting(Grader grader) {
        return (exercise, source, tests, seed) -> {
            try {
                Verdict verdict = grader.grade(exercise, source, tests, seed);
                count(verdict, tests);
                return verdict;
            } catch (RuntimeException fault) {
                faults.inc();
                throw fault;
            }
        };
    }

    private void count(Verdict verdict, Visibility tests) {
        if (verdict.kind() == VerdictKind.GRADER_FAULT) {
            faults.inc();
            return;
        }
        verdicts.labelValues(verdict.kind().id(), tests.id()).inc();
        Timings timings = verdict.timings();
        observe("compile", timings.compileMs());
        observe("box", timings.boxMs());
        observe("tests", timings.testsMs());
        observe("diagnosis", timings.diagnosisMs());
        observe("total", timings.totalMs());
    }

    private void observe(String phase, double millis) {
        phases.labelValues(phase).observe(millis / 1000);
    }

    /** Returns what was counted since the start. */
    public Counts counts() {
        Map<VerdictKind, Long> byKind = new EnumMap<>(VerdictKind.class);
        for (VerdictKind kind : VerdictKind.values()) {
            long count = verdicts.collect().getDataPoints().stream()
                    .filter(point -> kind.id().equals(point.getLabels().get("kind")))
                    .mapToLong(point -> (long) point.getValue())
                    .sum();
            if (count > 0) {
                byKind.put(kind, count);
            }
        }
        return new Counts(byKind, faults.getLongValue());
    }

    /** Returns all metrics in Prometheus' text format. */
    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(UTF_8);
    }
}
