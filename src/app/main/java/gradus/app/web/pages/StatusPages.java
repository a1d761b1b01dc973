package gradus.app.web.pages;

import gradus.app.health.Health;
import gradus.app.health.Metrics;
import gradus.app.submission.Submissions;
import io.javalin.http.Context;

/** How the grader is, for whoever waits for it or looks after it. */
final class StatusPages {

    private final Health health;
    private final Metrics metrics;
    private final Submissions submissions;
    private final Site site;

    StatusPages(Health health, Metrics metrics, Submissions submissions, Site site) {
        this.health = health;
        this.metrics = metrics;
        this.submissions = submissions;
        this.site = site;
    }

    void show(Context context) {
        Frame frame = Frame.of(context, site);
        Templates.render(
                context, "status", new StatusPage(frame, health.report(), metrics.counts(), submissions.waiting()));
    }
}
