package gradus.guest.runner;

import gradus.wire.verdict.Words;

/** The learner's classes do not fit the contract; the words say what is missing. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    Refusal(Words words) {
        super(words.en());
        this.words = words;
    }

    /** Returns what is missing, in both languages. */
    Words words() {
        return words;
    }
}
