package gradus.guest.runner;

/** The learner's classes do not fit the contract; the message says what is missing. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
