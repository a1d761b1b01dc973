package gradus.wire.verdict;

/** Our own failure: an alarm, worth a retry, and never the learner's. */
public final class GraderFault extends RuntimeException {

    /** Creates a fault that says what failed. */
    public GraderFault(String message) {
        super(message);
    }

    /** Creates a fault that says what failed, and because of what. */
    public GraderFault(String message, Throwable cause) {
        super(message, cause);
    }
}
