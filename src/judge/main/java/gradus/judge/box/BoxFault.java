package gradus.judge.box;

/** A box could not be made or started: always ours, never the learner's. */
public final class BoxFault extends RuntimeException {

    BoxFault(String message) {
        super(message);
    }

    BoxFault(String message, Throwable cause) {
        super(message, cause);
    }
}
