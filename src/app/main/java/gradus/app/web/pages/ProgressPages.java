package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.progress.Progress;
import gradus.app.web.Visitor;
import io.javalin.http.Context;

/** What the learner has done so far. */
final class ProgressPages {

    private final Catalogue catalogue;
    private final Progress progress;
    private final Site site;

    ProgressPages(Catalogue catalogue, Progress progress, Site site) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.site = site;
    }

    void show(Context context) {
        Frame frame = Frame.of(context, site);
        String learner = Visitor.of(context).learner();
        Templates.render(
                context, "progress", new ProgressPage(frame, Cards.all(catalogue, progress, learner, frame.texts())));
    }
}
