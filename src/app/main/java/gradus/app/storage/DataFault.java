package gradus.app.storage;

/** The data folder can not be used; the message tells the operator why and what to do. */
public final class DataFault extends RuntimeException {

    private final boolean inUse;

    DataFault(String message) {
        super(message);
        this.inUse = false;
    }

    DataFault(String message, Throwable cause) {
        super(message, cause);
        this.inUse = false;
    }

    private DataFault(String message, boolean inUse) {
        super(message);
        this.inUse = inUse;
    }

    static DataFault inUse(String message) {
        return new DataFault(message, true);
    }

    /** Returns whether the folder is fine, but another process has it. */
    public boolean inUse() {
        return inUse;
    }
}
