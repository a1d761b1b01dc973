package gradus.app.storage;

/** The data folder can not be used; the message tells the operator why and what to do. */
public final class DataFault extends RuntimeException {

    DataFault(String message) {
        super(message);
    }

    DataFault(String message, Throwable cause) {
        super(message, cause);
    }
}
