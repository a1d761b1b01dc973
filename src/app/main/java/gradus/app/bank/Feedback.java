package gradus.app.bank;

import java.util.List;
import java.util.Locale;

/**
 * What somebody sees of a question after answering, in one language.
 *
 * @param marked what the answer is worth
 * @param lines what was answered and what is right, part by part
 * @param answer the right answer where the lines do not show it, as HTML; empty where they do
 * @param explanation why that is right, as HTML
 */
public record Feedback(Marked marked, List<Line> lines, String answer, String explanation) {

    public Feedback {
        lines = List.copyOf(lines);
    }

    /**
     * A part of an answer.
     *
     * @param state how it was answered
     * @param text the option, the item, the line or what was typed, as HTML
     * @param why what is to be said about it, as HTML; empty if nothing is
     */
    public record Line(State state, String text, String why) {}

    /** How a part was answered. */
    public enum State {
        /** Right, and chosen. */
        RIGHT,
        /** Wrong, and chosen. */
        WRONG,
        /** Right, and not chosen. */
        MISSED,
        /** Wrong, and not chosen. */
        LEFT;

        /** Returns the name used in style sheets, such as {@code right}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
