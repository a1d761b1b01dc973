package gradus.app.cli;

/** What the arguments ask for can not be done; the message says why, in one sentence. */
public final class UsageFault extends RuntimeException {

    /** Creates a fault with a sentence for the operator. */
    public UsageFault(String message) {
        super(message);
    }
}
