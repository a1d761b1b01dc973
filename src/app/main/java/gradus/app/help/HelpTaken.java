package gradus.app.help;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What help a learner took with an exercise, and what she may take.
 *
 * @param attempts her real attempts so far
 * @param opened the numbers of the hints that she has opened, from 1
 * @param gaveUpAt when she gave up; null if she has not
 * @param solved whether she has solved it
 */
public record HelpTaken(
        int attempts, Set<Integer> opened, @Nullable Instant gaveUpAt, boolean solved) {

    public HelpTaken {
        opened = Set.copyOf(opened);
    }

    /** Returns whether nothing is kept from her any more. */
    public boolean everythingOpen() {
        return solved || gaveUpAt != null;
    }

    /** Returns whether the hint of that number, from 1, is to be read. */
    public boolean shows(int hint) {
        return everythingOpen() || opened.contains(hint);
    }

    /** Returns whether the hint of that number may be opened now: the ones before it are open, and she has tried enough. */
    public boolean mayOpen(int hint) {
        return everythingOpen() || (attempts >= hint && (hint == 1 || opened.contains(hint - 1)));
    }

    /** Returns how many attempts are missing before the hint of that number may be opened. */
    public int attemptsMissing(int hint) {
        return Math.max(0, hint - attempts);
    }
}
