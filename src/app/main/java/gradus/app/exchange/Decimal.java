package gradus.app.exchange;

import java.math.BigDecimal;

/** Numbers as they are written elsewhere. */
final class Decimal {

    /** No number in a question is longer, and longer ones would be slow. */
    private static final String FORM = "[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,2})?";

    private Decimal() {}

    static boolean is(String text) {
        return text.strip().matches(FORM);
    }

    /**
     * Returns the number that {@code text} is.
     *
     * @throws NotExchanged if it is none
     */
    static BigDecimal of(String text) {
        if (!is(text)) {
            throw new NotExchanged("\"%s\" is no number that is understood".formatted(Plain.shortened(text)));
        }
        return new BigDecimal(text.strip());
    }
}
