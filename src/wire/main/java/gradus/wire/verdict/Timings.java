package gradus.wire.verdict;

/**
 * Where the time of one grading went, in milliseconds of wall time.
 *
 * @param compileMs the source to class bytes, waiting for a compiler included
 * @param boxMs waiting for a spare runner and loading the classes into it
 * @param testsMs the tests
 * @param diagnosisMs comparing a failed submission with the known wrong solutions
 * @param totalMs all of it
 */
public record Timings(double compileMs, double boxMs, double testsMs, double diagnosisMs, double totalMs) {

    /** Returns the time spent on running, from a compiled class to the last test. */
    public double runMs() {
        return boxMs + testsMs;
    }
}
