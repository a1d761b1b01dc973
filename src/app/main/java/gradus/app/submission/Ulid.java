package gradus.app.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes ids of 26 letters and digits: 48 bits of time, so that they sort by it, and 80 that nobody can guess. */
public final class Ulid implements Supplier<String> {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private final Clock clock;
    private final SecureRandom random;

    /** Creates a maker of ids. */
    public Ulid(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String get() {
        char[] id = new char[TIME_DIGITS + RANDOM_DIGITS];
        long millis = clock.millis();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            id[i] = DIGITS.charAt((int) (millis & 31));
            millis >>>= 5;
        }
        for (int i = TIME_DIGITS; i < id.length; i++) {
            id[i] = DIGITS.charAt(random.nextInt(32));
        }
        return new String(id);
    }
}
