package gradus.app.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are shown. */
public final class Numbers {

    private static final double PLAIN_BELOW = 1e15;

    private Numbers() {}

    /** Returns {@code value} with at most {@code decimals} decimals, without zeros at its end. */
    public static String shown(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "?";
        }
        if (Math.abs(value) >= PLAIN_BELOW) {
            return Double.toString(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
