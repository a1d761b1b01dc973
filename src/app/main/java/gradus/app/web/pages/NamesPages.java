package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.completion.Names;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;

/** What the editor completes: asked for when it is open, and only once as long as it stays the same. */
final class NamesPages {

    private final Catalogue catalogue;
    private final Names names = new Names();

    NamesPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void library(Context context) {
        answer(context, names.library());
    }

    void exercise(Context context) {
        answer(context, names.of(Found.exercise(catalogue, context)));
    }

    private static void answer(Context context, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        String tag = "\"%s\"".formatted(Assets.hash(bytes));
        context.header("Cache-Control", "no-cache").header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType("application/json").result(bytes);
        }
    }
}
