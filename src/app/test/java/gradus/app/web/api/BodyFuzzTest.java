package gradus.app.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.web.FakeRequest;
import gradus.app.web.Mutations;
import gradus.app.web.Problem;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a client sends as JSON, it is read, or refused with a {@link Problem}. */
class BodyFuzzTest {

    private static final int BODIES = 800_000;
    private static final long SEED = 20_261_121;

    private static final List<String> GOOD = List.of(
            "{\"source\": \"class A {}\"}",
            "{\"source\": \"公式 \\u00e9 \\ud83d\\ude00\", \"typedAt\": \"2026-11-20T19:55:00.123Z\"}",
            "{\"typedAt\": \"1970-01-01T00:00:00Z\", \"source\": \"\"}",
            "{\"source\": {\"deep\": [[[[1e999, -0, null, true]]]]}}",
            "[1, 2, {\"source\": 3}]");

    private static final List<String> TOKENS = List.of(
            "[",
            "{\"a\":",
            "\"source\": \"again\",",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "\0",
            "\u00ff\u00fe",
            "\u00ef\u00bb\u00bf",
            "\u00c0\u0080",
            "\u00ed\u00a0\u0080",
            "1e400000000",
            "9".repeat(200),
            "-",
            "/*",
            "NaN",
            ",",
            "}",
            "]",
            "+1000000000-12-31T23:59:60Z",
            "\"typedAt\": 5,",
            "\r\n",
            "\u00f0\u009f");

    /** What came of a body. */
    private enum Fate {
        READ,
        REFUSED
    }

    @Test
    @Timeout(300)
    void bodies_areReadOrRefused_andNothingElse() {
        Mutations mutations = new Mutations(SEED, GOOD, TOKENS);
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (int i = 0; i < BODIES; i++) {
            byte[] body = mutations.next();
            fates.merge(
                    fate(FakeRequest.of(name -> "application/json", body), mutations.choose(2) == 0), 1, Integer::sum);
        }
        // both happen often, else nothing is tried
        assertThat(fates.values()).hasSize(2).allMatch(often -> often > BODIES / 100);
    }

    private static Fate fate(Context request, boolean mayBeBlank) {
        try {
            Body body = Body.of(request, "source", "typedAt");
            assertThat(body.source(mayBeBlank)).isNotNull();
            if (!mayBeBlank) {
                assertThat(body.time("typedAt")).isNotNull();
            }
            return Fate.READ;
        } catch (Problem refused) {
            if (!Set.of(400, 413).contains(refused.status())
                    || refused.words().en().length() > 200) {
                throw new AssertionError(
                        "refused by %d: %s"
                                .formatted(refused.status(), refused.words().en()),
                        refused);
            }
            return Fate.REFUSED;
        }
    }
}
