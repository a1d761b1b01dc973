package gradus.app.web;

import io.javalin.http.Context;
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
 */
public record Visitor(String learner, String language, String nonce) {

    /** The languages of Gradus; the first is spoken to who asks for none of them. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    private static final String LOCAL_LEARNER = "local";
    private static final Set<String> KNOWN = Set.copyOf(LANGUAGES);

    /** Returns who sent this request. */
    public static Visitor of(Context context) {
        return new Visitor(LOCAL_LEARNER, language(context), SecurityHeaders.nonce(context));
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
