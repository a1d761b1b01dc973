package gradus.app.bank;

/**
 * How near a number must be to the answer.
 *
 * @param kind what the amount is a share of
 * @param amount the largest distance that counts as right; not used for whole numbers
 */
public record Tolerance(Kind kind, double amount) {

    /** A whole number is right or wrong; what is computed to it may be off by rounding. */
    private static final double ROUNDING = 1e-9;

    /** How a distance is measured. */
    public enum Kind {
        INTEGER,
        ABSOLUTE,
        RELATIVE
    }

    /** Returns whether {@code given} counts as {@code answer}. */
    public boolean allows(double answer, double given) {
        return Math.abs(answer - given) <= around(answer);
    }

    /** Returns the largest distance from {@code answer} that counts as it. */
    public double around(double answer) {
        double rounding = ROUNDING * Math.max(1, Math.abs(answer));
        return switch (kind) {
            case INTEGER -> rounding;
            case ABSOLUTE -> amount + rounding;
            case RELATIVE -> amount * Math.abs(answer) + rounding;
        };
    }
}
