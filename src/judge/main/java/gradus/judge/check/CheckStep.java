package gradus.judge.check;

import java.util.Locale;

/**
 * How far a check is.
 *
 * @param stage what is being tried
 * @param done how many of it were
 * @param all how many there are
 */
public record CheckStep(Stage stage, int done, int all) {

    /** What is tried, in this order. */
    public enum Stage {
        /** The author's solutions. */
        SOLUTIONS,
        /** The mutants of the reference. */
        MUTANTS;

        /** Returns the name used in messages, such as {@code mutants}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
