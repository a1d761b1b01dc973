package gradus.app.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where in a step of training a part has its place, in the order of the step. */
public enum Stage {
    /** What there is before the first step: data and first weights. */
    START,
    /** From the data to the predictions. */
    FORWARD,
    /** From the predictions to one number. */
    LOSS,
    /** From that number back to the gradients. */
    BACKWARD,
    /** From the gradients to new weights. */
    UPDATE,
    /** What all of them stand on, and what drives and judges them. */
    AROUND;

    /** A pattern for the ids of all stages. */
    static final String IDS = Arrays.stream(values()).map(Stage::id).collect(Collectors.joining("|"));

    /** Returns the name used in files and messages, such as {@code forward}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
