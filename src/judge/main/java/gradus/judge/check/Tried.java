package gradus.judge.check;

import java.util.Set;

/**
 * How one of the author's solutions did.
 *
 * @param kind what it is there for
 * @param name its folder's name: the variant or the misconception; for the reference and the starter, that word
 * @param fails the hidden tests that it failed with any seed
 */
public record Tried(Kind kind, String name, Set<String> fails) {

    public Tried {
        fails = Set.copyOf(fails);
    }

    /** What a solution is there for. */
    public enum Kind {
        /** The solution itself. */
        REFERENCE,
        /** Another right solution. */
        ACCEPTED,
        /** What the editor opens with. */
        STARTER,
        /** A wrong solution that people really write. */
        WRONG
    }
}
