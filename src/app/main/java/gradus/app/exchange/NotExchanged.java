package gradus.app.exchange;

/** One question has no counterpart on the other side; the message says why. The rest of the file is not touched by it. */
final class NotExchanged extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotExchanged(String reason) {
        super(reason);
    }

    /** Returns the reason. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
