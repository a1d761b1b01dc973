package gradus.app.bank;

import java.util.List;

/**
 * What somebody sees of a question before answering, in one language.
 *
 * @param form how it is answered
 * @param prompt what is asked, as HTML
 * @param code Java to read, as plain text; empty if there is none
 * @param lefts for {@link Form#MATCH}: what the choices belong to, as HTML
 * @param choices what can be chosen, in the order shown, as HTML; for {@link Form#LINE} the lines, as plain text
 * @param names for {@link Form#FORMULA}: the names that may stand in it
 */
public record Sight(
        Form form, String prompt, String code, List<String> lefts, List<String> choices, List<String> names) {

    public Sight {
        lefts = List.copyOf(lefts);
        choices = List.copyOf(choices);
        names = List.copyOf(names);
    }

    /** How a question is answered. */
    public enum Form {
        /** The position of one choice. */
        PICK_ONE,
        /** The positions of any number of choices. */
        PICK_MANY,
        /** The position of a line of code. */
        LINE,
        /** A number. */
        NUMBER,
        /** A formula. */
        FORMULA,
        /** Text as Java prints it. */
        TEXT,
        /** For each choice shown, the place from 1 that it belongs at. */
        ORDER,
        /** For each left, the position of the choice that belongs to it. */
        MATCH
    }
}
