package gradus.app.web;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
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
        String nonce = freshNonce();
        context.attribute(NONCE, nonce);
        of(nonce).forEach(context::header);
    }

    /** Returns a nonce for one answer. */
    String freshNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the headers of the answer that has {@code nonce}. */
    static Map<String, String> of(String nonce) {
        return Map.of(
                "Content-Security-Policy", policy(nonce),
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin");
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
