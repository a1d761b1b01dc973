package gradus.judge;

/** An exercise's own files are wrong; the message names the file, the line and what to do. */
public final class ExerciseFault extends RuntimeException {

    /** Creates a fault of exercise {@code slug}. */
    public ExerciseFault(String slug, String message) {
        super("exercise %s: %s".formatted(slug, message));
    }
}
