package gradus.judge;

/**
 * How much one submission may use.
 *
 * @param callMillis wall time of a single call on the learner's object
 * @param testMillis wall time of a test
 * @param totalMillis wall time of all tests
 * @param outputChars characters that may be printed before the run is stopped
 */
public record Limits(int callMillis, int testMillis, int totalMillis, int outputChars) {

    /** What an exercise gets that asks for nothing else. */
    public static final Limits DEFAULT = new Limits(2_000, 4_000, 10_000, 64 * 1024);

    public Limits {
        requirePositive("callMillis", callMillis);
        requirePositive("testMillis", testMillis);
        requirePositive("totalMillis", totalMillis);
        requirePositive("outputChars", outputChars);
    }

    private static void requirePositive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("%s (%d) must be positive".formatted(name, value));
        }
    }
}
