package gradus.judge.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a mutant of the reference did.
 *
 * @param file the reference's file
 * @param line the changed line
 * @param source the text of that line, without its indentation
 * @param mutation the kind of change, such as {@code conditionals_boundary}
 * @param description the change in words
 * @param fails the hidden tests that noticed
 * @param equivalent why no test can notice, as the author says, or null
 */
public record TriedMutant(
        String file,
        int line,
        String source,
        String mutation,
        String description,
        Set<String> fails,
        @Nullable String equivalent) {

    public TriedMutant {
        fails = Set.copyOf(fails);
    }

    /** Returns whether a hidden test noticed. */
    public boolean killed() {
        return !fails.isEmpty();
    }

    /** Returns whether no hidden test noticed, though one could. */
    public boolean survived() {
        return fails.isEmpty() && equivalent == null;
    }
}
