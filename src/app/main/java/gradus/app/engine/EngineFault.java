package gradus.app.engine;

/** The plan of the engine can't be used; the message says where and why. */
public final class EngineFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates a fault whose message is a sentence for the author. */
    public EngineFault(String message) {
        super(message);
    }
}
