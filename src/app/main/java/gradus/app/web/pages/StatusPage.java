package gradus.app.web.pages;

import gradus.app.Version;
import gradus.app.health.HealthReport;
import gradus.app.health.Metrics;
import gradus.app.submission.GradingGate;
import gradus.judge.box.Finding;
import java.time.Instant;
import java.util.Locale;

/**
 * How the grader is.
 *
 * @param frame what every page needs
 * @param report what is known about the grader
 * @param counts what was graded since the start
 * @param waiting how many submissions wait
 */
public record StatusPage(Frame frame, HealthReport report, Metrics.Counts counts, int waiting) {

    /** Returns the style of the headline: good, bad, warn or quiet. */
    public String tone() {
        return switch (report.grading()) {
            case OPEN -> "good";
            case STARTING -> "quiet";
            case PAUSED -> "warn";
            case STOPPED -> "bad";
        };
    }

    /** Returns whether somebody has to look after the grader. */
    public boolean alarm() {
        return report.grading() == GradingGate.State.STOPPED;
    }

    /** Returns the end of the message key for how {@code finding} is. */
    public String status(Finding finding) {
        return finding.status().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the message key for what was tried. */
    public static String attempt(String name) {
        return "status.attempt." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    }

    /** Returns whether there are words of the reader's language for what was tried; else it has its English name. */
    public boolean named(Finding finding) {
        return frame.texts().has(attempt(finding.name()));
    }

    /** Returns the version of Gradus, and of the Java that it runs on. */
    public String version() {
        return "%s · Java %s".formatted(Version.NUMBER, Runtime.version());
    }

    /** Returns the memory that this process uses, in megabytes. */
    public long memoryMb() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** Returns {@code instant} for the reader. */
    public Moment moment(Instant instant) {
        return new Moment(instant, frame.language());
    }
}
