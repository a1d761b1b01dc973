package gradus.app.storage;

import org.jdbi.v3.core.Handle;

/**
 * A transaction in progress. Features pass it on to one another, so that what belongs together is written together; only
 * stores look inside.
 */
public final class Transaction {

    private final Handle handle;

    Transaction(Handle handle) {
        this.handle = handle;
    }

    /** Returns the connection, for a store. */
    public Handle handle() {
        return handle;
    }
}
