package gradus.wire;

import java.util.random.RandomGenerator;

/**
 * A generator that a test hands to a learner: only its seed crosses the wire, the numbers are drawn in the box.
 *
 * <p>Passing the same object twice continues the same sequence there. It has no numbers of its own on the judge's side,
 * because a number drawn here would not be missing over there.
 */
public final class SeededGenerator implements RandomGenerator {

    private final long seed;

    /** Creates a generator whose numbers are determined by {@code seed}. */
    public SeededGenerator(long seed) {
        this.seed = seed;
    }

    /** Returns what determines the numbers. */
    public long seed() {
        return seed;
    }

    /**
     * Always refuses.
     *
     * @throws IllegalStateException because this generator is meant for the learner's code
     */
    @Override
    public long nextLong() {
        throw new IllegalStateException(
                "this generator (seed %d) is for the learner's code; draw the test's own numbers from Draw"
                        .formatted(seed));
    }
}
