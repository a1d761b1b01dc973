package gradus.app.health;

import java.time.Instant;
import java.util.Locale;

/**
 * How a canary did when it was last graded.
 *
 * @param canary which
 * @param at when
 * @param state whether its verdict was what it must be
 * @param detail the verdict's name, or that there was none; nothing secret
 */
public record CanaryResult(Canary canary, Instant at, State state, String detail) {

    /** How a canary did. */
    public enum State {
        RIGHT,
        /** It could not be graded, or only on a machine too busy to say anything. */
        NOT_GRADED,
        /** It got a verdict that it must not get. */
        FLIPPED;

        /** Returns the name used in message keys and metrics. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
