package gradus.app.bank;

/** A question's file can't be used; the message says where and why, to its author. */
public final class BankFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    BankFault(String message) {
        super(message);
    }
}
