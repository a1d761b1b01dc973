package gradus.judge.kit;

import gradus.wire.verdict.Words;
import org.jspecify.annotations.Nullable;

/** A learner's result is not the expected one. */
public final class Mismatch extends AssertionError {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Words diagnosis;

    /**
     * Creates a mismatch.
     *
     * @param diagnosis what may be told about it to anyone, without expected values; null if nothing is known
     * @param detail expected and actual values, for authors and for visible tests
     */
    public Mismatch(@Nullable Words diagnosis, String detail) {
        super(detail);
        this.diagnosis = diagnosis;
    }

    /** Returns what may be told about it to anyone, or null if nothing is known. */
    public @Nullable Words diagnosis() {
        return diagnosis;
    }
}
