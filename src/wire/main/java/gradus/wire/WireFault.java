package gradus.wire;

/** What arrived is not what the protocol allows: too large, cut off, of the wrong kind, or of the wrong type. */
public final class WireFault extends RuntimeException {

    /** Creates a fault that says what was expected and what was there. */
    public WireFault(String message) {
        super(message);
    }
}
