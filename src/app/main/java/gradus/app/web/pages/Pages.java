package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.progress.Progress;
import gradus.app.submission.Drafts;
import gradus.app.submission.Submissions;
import gradus.app.web.ErrorPages;
import gradus.app.web.Routes;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.file.Path;

/** The pages of the learner's site. */
@SuppressWarnings("UnusedVariable")
public final class Pages implements Routes, ErrorPages {

    /** Creates the pages; {@code home} has the folder {@code static}. */
    public Pages(Catalogue catalogue, Submissions submissions, Drafts drafts, Progress progress, Path home) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {}

    @Override
    public void show(Context context, int status, String message) {
        context.contentType("text/plain; charset=utf-8").result(message);
    }
}
