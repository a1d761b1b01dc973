package gradus.wire.verdict;

import java.util.List;

/**
 * An exception that left the learner's code.
 *
 * @param type the class name, such as {@code java.lang.ArithmeticException}
 * @param message what it said, bounded, possibly empty
 * @param frames the frames in the learner's own file, innermost first, bounded
 */
public record Thrown(String type, String message, List<Frame> frames) {

    /** A line of the learner's file that was being executed, in {@code method}. */
    public record Frame(String method, int line) {}

    public Thrown {
        frames = List.copyOf(frames);
    }
}
