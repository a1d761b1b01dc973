package gradus.app.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, in what language.
 *
 * @param learner the learner's id; {@code local} in solo mode
 * @param language {@code en} or {@code zh}: by {@code ?lang=}, else the cookie {@code lang}, else Accept-Language
 * @param nonce this response's nonce, for {@code <script nonce>} and {@code <style nonce>}
 * @param zone where the visitor's days begin and end: by the cookie {@code tz}, which a script sets, else this machine's
 */
public record Visitor(String learner, String language, String nonce, ZoneId zone) {

    /** The languages of Gradus; the first is spoken to who asks for none of them. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    /** The learner of solo mode, where nobody logs in. */
    public static final String LOCAL_LEARNER = "local";

    private static final Set<String> KNOWN = Set.copyOf(LANGUAGES);

    /** Returns who sent this request. */
    public static Visitor of(Context context) {
        return new Visitor(
                LOCAL_LEARNER, language(context), SecurityHeaders.nonce(context), zone(context.cookie("tz")));
    }

    private static String language(Context context) {
        String asked = context.queryParam("lang");
        if (asked != null && KNOWN.contains(asked)) {
            return asked;
        }
        String remembered = context.cookie("lang");
        if (remembered != null && KNOWN.contains(remembered)) {
            return remembered;
        }
        return accepted(context.header("Accept-Language"));
    }

    static ZoneId zone(@Nullable String cookie) {
        try {
            return cookie == null ? ZoneId.systemDefault() : ZoneId.of(cookie.replace("%2F", "/"));
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }

    static String accepted(@Nullable String header) {
        if (header == null) {
            return LANGUAGES.get(0);
        }
        try {
            String tag = Locale.lookupTag(LanguageRange.parse(header), LANGUAGES);
            return Objects.requireNonNullElse(tag, LANGUAGES.get(0));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notALanguageRange) {
            // the second is what the JDK throws at a lone hyphen
            return LANGUAGES.get(0);
        }
    }
}
