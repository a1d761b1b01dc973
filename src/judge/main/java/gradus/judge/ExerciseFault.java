package gradus.judge;

/** An exercise's own files are wrong; the message names the file, the line and what to do. */
public final class ExerciseFault extends RuntimeException {

    private final String reason;

    /** Creates a fault of exercise {@code slug}. */
    public ExerciseFault(String slug, String reason) {
        super("exercise %s: %s".formatted(slug, reason));
        this.reason = reason;
    }

    /** Returns the message without the exercise's name, which begins with the file. */
    public String reason() {
        return reason;
    }
}
