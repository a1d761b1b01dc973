package gradus.judge;

import gradus.wire.verdict.Timings;

/** Measures the phases of one grading; a phase that did not happen took no time. */
final class Stopwatch {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long start = System.nanoTime();
    private long last = start;
    private double compileMs;
    private double boxMs;
    private double testsMs;
    private double diagnosisMs;

    void compiled() {
        compileMs = lap();
    }

    void boxed() {
        boxMs = lap();
    }

    void tested() {
        testsMs = lap();
    }

    void diagnosed() {
        diagnosisMs = lap();
    }

    private double lap() {
        long now = System.nanoTime();
        double millis = (now - last) / NANOS_PER_MILLI;
        last = now;
        return millis;
    }

    Timings timings() {
        double totalMs = (System.nanoTime() - start) / NANOS_PER_MILLI;
        return new Timings(compileMs, boxMs, testsMs, diagnosisMs, totalMs);
    }
}
