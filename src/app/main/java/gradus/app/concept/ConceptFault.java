package gradus.app.concept;

/** The file of concepts can't be used; the message says where and why. */
public final class ConceptFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates a fault whose message is a sentence for the author. */
    public ConceptFault(String message) {
        super(message);
    }
}
