package gradus.app.formula;

import gradus.wire.verdict.Words;

/** What was typed is no formula; the words say why, to who typed it. */
public final class FormulaFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    FormulaFault(String en, String zh) {
        super(en);
        this.words = new Words(en, zh);
    }

    /** Returns what is wrong. */
    public Words words() {
        return words;
    }
}
