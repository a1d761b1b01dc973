package gradus.app.web.pages;

import gradus.app.authoring.Shelf;
import gradus.app.authoring.Shelf.Standing;
import gradus.app.catalogue.Catalogue;
import gradus.app.web.Problem;
import gradus.app.workshop.FileName;
import gradus.app.workshop.Workshop;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** How it stands with the exercises, for whoever writes them. */
final class InstructorPages {

    private final Catalogue catalogue;
    private final Shelf shelf;
    private final Workshop workshop;
    private final Site site;

    InstructorPages(Catalogue catalogue, Shelf shelf, Workshop workshop, Site site) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.workshop = workshop;
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
                .orElseThrow(() -> Problem.notFound("problem.exercise"));
        Frame frame = Frame.of(context, site);
        if ("standing".equals(context.queryParam("part"))) {
            Templates.render(context, "standing", new ReportView(frame, standing));
            return;
        }
        boolean named = FileName.isSlug(slug);
        Templates.render(
                context,
                "report",
                new ReportPage(
                        new ReportView(frame, standing),
                        FileGroup.of(named ? workshop.files(slug) : List.of()),
                        named ? workshop.removed(slug) : List.of()));
    }

    /** Has an exercise checked before all others. */
    void check(Context context) {
        String slug = context.pathParam("slug");
        if (!catalogue.folders().contains(slug)) {
            throw Problem.notFound("problem.exercise");
        }
        shelf.check(slug);
        context.redirect("/instructor/exercises/" + slug, HttpStatus.SEE_OTHER);
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
