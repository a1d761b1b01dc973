package gradus.app.path;

/** The file of tracks can't be used; the message says where and why. */
public final class TrackFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates a fault whose message is a sentence for the author. */
    public TrackFault(String message) {
        super(message);
    }
}
