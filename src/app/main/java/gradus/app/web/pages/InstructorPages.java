package gradus.app.web.pages;

import gradus.app.authoring.Shelf;
import gradus.app.authoring.Shelf.Standing;
import gradus.app.catalogue.Catalogue;
import gradus.app.web.Problem;
import io.javalin.http.Context;
import java.util.List;

/** How it stands with the exercises, for whoever writes them. */
final class InstructorPages {

    private final Catalogue catalogue;
    private final Shelf shelf;
    private final Site site;

    InstructorPages(Catalogue catalogue, Shelf shelf, Site site) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.site = site;
    }

    void list(Context context) {
        List<StandingView> standings = shelf.standings().stream()
                .map(standing -> view(context, standing))
                .toList();
        Templates.render(context, "instructor", new InstructorPage(Frame.of(context, site), standings));
    }

    void show(Context context) {
        String slug = context.pathParam("slug");
        StandingView standing = shelf.standings().stream()
                .filter(there -> there.slug().equals(slug))
                .map(there -> view(context, there))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("there is no such exercise"));
        Templates.render(context, "report", new ReportPage(Frame.of(context, site), standing));
    }

    private StandingView view(Context context, Standing standing) {
        String language = Frame.of(context, site).language();
        String title = catalogue
                .find(standing.slug())
                .map(exercise -> exercise.title().in(language))
                .orElse(standing.slug());
        return new StandingView(standing, title);
    }
}
