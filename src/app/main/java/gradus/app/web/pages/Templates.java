package gradus.app.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Renders the templates, which are compiled into the jar. */
final class Templates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gradus.app.web.templates");

    private Templates() {}

    /** Answers with {@code name}.jte, rendered with {@code page}. */
    static void render(Context context, String name, Record page) {
        // what a page shows changes with each submission; a step back in the browser must not show the old state
        context.header("Cache-Control", "no-store");
        context.contentType("text/html; charset=utf-8").result(html(name, page));
    }

    static String html(String name, Record page) {
        StringOutput output = new StringOutput(16 * 1024);
        ENGINE.render(name + ".jte", page, output);
        return output.toString();
    }
}
