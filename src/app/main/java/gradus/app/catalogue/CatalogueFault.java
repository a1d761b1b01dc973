package gradus.app.catalogue;

/** There is no folder of exercises; the message tells the operator where it was looked for. */
public final class CatalogueFault extends RuntimeException {

    CatalogueFault(String message) {
        super(message);
    }
}
