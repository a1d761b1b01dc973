package gradus.judge.suite;

import gradus.judge.run.Behaviour;
import gradus.judge.run.Ending;
import org.jspecify.annotations.Nullable;

/**
 * How one test went.
 *
 * @param name the test method's name
 * @param failure what left the test method, or null if nothing did
 * @param ending how the learner's process was cut short in it, or null if it was not
 * @param behaviour what the solution did in it
 * @param comparisons how many comparisons it made that a right solution can fail by chance
 */
public record TestRun(
        String name, @Nullable Throwable failure, @Nullable Ending ending, Behaviour behaviour, int comparisons) {

    /** Returns whether the test passed. */
    public boolean passed() {
        return failure == null && ending == null;
    }
}
