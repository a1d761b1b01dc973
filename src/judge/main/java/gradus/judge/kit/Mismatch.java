package gradus.judge.kit;

import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.Words;
import org.jspecify.annotations.Nullable;

/** A learner's result is not the expected one. */
public final class Mismatch extends AssertionError {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Words diagnosis;
    private final transient @Nullable GradientMap gradient;

    /**
     * Creates a mismatch.
     *
     * @param diagnosis what may be told about it to anyone, without expected values; null if nothing is known
     * @param detail expected and actual values, for authors and for visible tests
     */
    public Mismatch(@Nullable Words diagnosis, String detail) {
        this(diagnosis, detail, null);
    }

    /** Creates the mismatch of a gradient, with the places where it is; null if they are not known. */
    Mismatch(@Nullable Words diagnosis, String detail, @Nullable GradientMap gradient) {
        super(detail);
        this.diagnosis = diagnosis;
        this.gradient = gradient;
    }

    /** Returns what may be told about it to anyone, or null if nothing is known. */
    public @Nullable Words diagnosis() {
        return diagnosis;
    }

    /** Returns where a gradient is wrong; null if it is none, or the places are not known. */
    public @Nullable GradientMap gradient() {
        return gradient;
    }
}
