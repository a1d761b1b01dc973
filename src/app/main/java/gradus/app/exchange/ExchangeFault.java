package gradus.app.exchange;

/** A file can't be read as what it is said to be; the message says in which line, and why. */
public final class ExchangeFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExchangeFault(int line, String message) {
        super("line %d: %s".formatted(line, message));
    }

    ExchangeFault(String message) {
        super(message);
    }
}
