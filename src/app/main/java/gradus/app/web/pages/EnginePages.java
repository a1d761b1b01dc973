package gradus.app.web.pages;

import gradus.app.engine.Engines;
import gradus.app.web.Visitor;
import io.javalin.http.Context;

/** The picture of the learner's engine. */
final class EnginePages {

    private final Engines engines;
    private final Site site;

    EnginePages(Engines engines, Site site) {
        this.engines = engines;
        this.site = site;
    }

    void show(Context context) {
        Frame frame = Frame.of(context, site);
        String learner = Visitor.of(context).learner();
        Templates.render(context, "engine", EnginePage.of(frame, engines.of(learner)));
    }
}
