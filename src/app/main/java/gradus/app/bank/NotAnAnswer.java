package gradus.app.bank;

import gradus.wire.verdict.Words;

/** What was sent can't be marked; the words say why, to who sent it. */
public final class NotAnAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    NotAnAnswer(Words words) {
        super(words.en());
        this.words = words;
    }

    NotAnAnswer(String en, String zh) {
        this(new Words(en, zh));
    }

    /** Returns what is wrong. */
    public Words words() {
        return words;
    }
}
