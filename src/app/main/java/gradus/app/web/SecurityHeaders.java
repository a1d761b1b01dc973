package gradus.app.web;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * Headers that keep a page from doing what we did not write: no code or style without this response's nonce, no request
 * to another host, no framing.
 */
final class SecurityHeaders {

    private static final String NONCE = "gradus.nonce";
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random;

    SecurityHeaders(SecureRandom random) {
        this.random = random;
    }

    void set(Context context) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        context.attribute(NONCE, nonce);
        context.header("Content-Security-Policy", policy(nonce));
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** The editor and the formulas set style attributes, which no nonce can allow; they can not run code. */
    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-%s'".formatted(nonce),
                "style-src 'self' 'nonce-%s'".formatted(nonce),
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' data:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    static String nonce(Context context) {
        return Objects.requireNonNullElse(context.attribute(NONCE), "");
    }
}
