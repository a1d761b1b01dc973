package gradus.app.submission;

import gradus.wire.verdict.Words;

/** Nothing is graded at the moment, so a run is refused; the words tell the learner what to do. */
public final class GradingPaused extends RuntimeException {

    private final Words words;

    GradingPaused(Words words) {
        super(words.en(), null, false, false);
        this.words = words;
    }

    /** Returns what to tell the learner. */
    public Words words() {
        return words;
    }
}
