package gradus.app.web.pages;

import gradus.app.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/**
 * What every page needs beside its own matter.
 *
 * @param texts the words, in the reader's language
 * @param theme the reader's choice
 * @param nonce this response's nonce for scripts
 * @param back where the switches of the header return to: this page
 * @param site what is the same on every page
 */
public record Frame(Texts texts, Theme theme, String nonce, String back, Site site) {

    static Frame of(Context context, Site site) {
        Visitor visitor = Visitor.of(context);
        return new Frame(
                Texts.in(visitor.language()),
                Theme.of(context.cookie(Theme.COOKIE)),
                visitor.nonce(),
                back(context),
                site);
    }

    // what answers a form has no address that could be opened again
    private static String back(Context context) {
        if (!context.method().equals(HandlerType.GET)) {
            return "/";
        }
        String query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** Returns the addresses of style sheets and modules. */
    public Assets assets() {
        return site.assets();
    }

    /** Returns the reader's language, {@code en} or {@code zh}. */
    public String language() {
        return texts.language();
    }
}
