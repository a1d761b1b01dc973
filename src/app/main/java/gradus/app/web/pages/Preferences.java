package gradus.app.web.pages;

import gradus.app.web.Problem;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers the reader's language and theme, in cookies, and returns to where they were chosen. */
final class Preferences {

    /** The cookie that {@link gradus.app.web.Visitor} reads the language from. */
    static final String LANGUAGE_COOKIE = "lang";

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private Preferences() {}

    static void save(Context context) {
        String language = context.formParam("lang");
        String theme = context.formParam("theme");
        if (language != null) {
            if (!language.equals("en") && !language.equals("zh")) {
                throw Problem.badField("lang", "problem.oneOf", "en, zh");
            }
            remember(context, LANGUAGE_COOKIE, language);
        }
        if (theme != null) {
            if (!Theme.of(theme).id().equals(theme)) {
                throw Problem.badField("theme", "problem.oneOf", "auto, light, dark");
            }
            remember(context, Theme.COOKIE, theme);
        }
        context.redirect(pathOnThisSite(context.formParam("back")), HttpStatus.SEE_OTHER);
    }

    private static void remember(Context context, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setMaxAge(YEAR);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
    }

    /**
     * Returns {@code path} if it stays on this site, and the start page otherwise: a redirect to wherever a form says
     * would lend our name to anybody's page. Browsers read {@code //host} and {@code /\host} as another site, and drop
     * tabs and line ends before they look.
     */
    static String pathOnThisSite(@Nullable String path) {
        if (path == null) {
            return "/";
        }
        boolean stays = path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
        return stays ? path : "/";
    }
}
