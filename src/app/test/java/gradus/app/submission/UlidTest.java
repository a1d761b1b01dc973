package gradus.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.SteppedClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UlidTest {

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T19:55:00.123Z"));
    private final Ulid ids = new Ulid(clock, new SecureRandom());

    @Test
    void id_beginsWithTheTime() {
        // 1795204500123 ms in base 32
        assertThat(ids.get()).hasSize(26).matches("[0-9A-HJKMNP-TV-Z]{26}").startsWith(base32(clock.millis()));
    }

    private static String base32(long millis) {
        StringBuilder digits = new StringBuilder();
        for (int shift = 45; shift >= 0; shift -= 5) {
            digits.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt((int) (millis >> shift & 31)));
        }
        return digits.toString();
    }

    @Test
    void ids_sortByTime() {
        String earlier = ids.get();
        clock.advance(Duration.ofMillis(1));

        assertThat(ids.get()).isGreaterThan(earlier);
    }

    @Test
    void ids_ofOneMoment_differ() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            made.add(ids.get());
        }
        assertThat(made).hasSize(1_000);
    }
}
