package gradus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever stands in a header, a cookie or a parameter, it is understood, ignored, or refused with a {@link Problem}. */
class HeaderFuzzTest {

    private static final int VALUES = 200_000;
    private static final long SEED = 20_261_121;

    private static final List<String> GOOD = List.of(
            "127.0.0.1:7070",
            "localhost",
            "[::1]:7070",
            "http://localhost:7070",
            "same-origin",
            "en",
            "zh-Hans-CN;q=0.9, en;q=0.1",
            "fr-CH, fr;q=0.9, *;q=0.5",
            "lang=zh; theme=dark",
            "/exercises/adagrad?put=starter",
            "x-klingon, i-default;q=1.000");

    private static final List<String> TOKENS = List.of(
            "[",
            "]",
            ":",
            ";q=",
            "-",
            "*",
            ",",
            "\t",
            "\0",
            "\u00ff",
            "//",
            "\\",
            "%2e",
            "..",
            "@",
            "127.",
            ";q=1e9",
            ";q=-1",
            "x-",
            "9".repeat(40),
            "zh-",
            "-u-",
            "=",
            "a".repeat(60));

    @Test
    @Timeout(300)
    void values_areTakenOrRefused_andNothingElse() {
        Mutations mutations = new Mutations(SEED, GOOD, TOKENS);
        int taken = 0;
        for (int i = 0; i < VALUES; i++) {
            Context request = FakeRequest.of(name -> value(mutations), new byte[0]);
            assertThat(Visitor.LANGUAGES).contains(Visitor.of(request).language());
            taken += isLetThrough(request) ? 1 : 0;
        }
        assertThat(taken).isBetween(1, VALUES / 2);
    }

    /** Returns a spoiled value, or none, or one that is right for some. */
    private static @Nullable String value(Mutations mutations) {
        return switch (mutations.choose(4)) {
            case 0 -> null;
            case 1 -> "localhost";
            default -> mutations.nextText();
        };
    }

    private static boolean isLetThrough(Context request) {
        try {
            Guard.check(request);
            return true;
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(403);
            return false;
        }
    }
}
