package gradus.app.web.pages;

import gradus.app.authoring.Shelf;
import gradus.app.catalogue.Markdown;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.app.workshop.FileName;
import gradus.app.workshop.Refused;
import gradus.app.workshop.Version;
import gradus.app.workshop.Workshop;
import gradus.app.workshop.Workshop.Opened;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The editor for the files of exercises, and what their texts have been. */
final class WorkshopPages {

    private final Workshop workshop;
    private final Shelf shelf;
    private final Site site;

    WorkshopPages(Workshop workshop, Shelf shelf, Site site) {
        this.workshop = workshop;
        this.shelf = shelf;
        this.site = site;
    }

    void edit(Context context) {
        String slug = slug(context);
        FileName name = name(context.queryParam("file"));
        Opened opened = workshop.find(slug, name).orElseGet(() -> new Opened(name, "", ""));
        Templates.render(context, "edit", page(context, slug, opened, null));
    }

    /** Saves, or removes; a script is answered with the name of the saved text, a form is led on. */
    void save(Context context) {
        String slug = slug(context);
        FileName name = name(context.formParam("file"));
        String text = Forms.text(context, "text");
        String base = Forms.text(context, "base");
        boolean removes = context.formParam("remove") != null;
        try {
            if (removes) {
                workshop.remove(slug, name, base, by(context));
                context.redirect("/instructor/exercises/" + slug, HttpStatus.SEE_OTHER);
                return;
            }
            Opened saved = workshop.save(slug, name, text, base, by(context));
            if ("base".equals(context.queryParam("part"))) {
                context.contentType("text/plain; charset=utf-8").result(saved.base());
            } else if (context.formParam("check") != null) {
                shelf.check(slug);
                context.redirect("/instructor/exercises/" + slug, HttpStatus.SEE_OTHER);
            } else {
                context.redirect(EditPage.address(slug, name), HttpStatus.SEE_OTHER);
            }
        } catch (Refused refused) {
            refuse(context, slug, new Opened(name, text, base), refused);
        }
    }

    /** What was typed stays on the page; where another text is there by now, the next attempt takes its place. */
    private void refuse(Context context, String slug, Opened typed, Refused refused) {
        if (refused.reason() == Refused.Reason.ABSENT) {
            throw refused;
        }
        context.status(Refusals.status(refused));
        if ("base".equals(context.queryParam("part"))) {
            context.contentType("text/plain; charset=utf-8")
                    .result(refused.words().in(Visitor.of(context).language()));
            return;
        }
        boolean changed = refused.reason() == Refused.Reason.CONFLICT;
        String base =
                changed ? workshop.find(slug, typed.name()).map(Opened::base).orElse("") : typed.base();
        Opened again = new Opened(typed.name(), typed.text(), base);
        Templates.render(context, "edit", page(context, slug, again, refused));
    }

    private EditPage page(Context context, String slug, Opened opened, @Nullable Refused refused) {
        Frame frame = Frame.of(context, site);
        return new EditPage(
                frame,
                slug,
                opened,
                FileGroup.of(workshop.files(slug)),
                refused == null ? null : refused.words().in(frame.language()),
                refused != null && refused.reason() == Refused.Reason.CONFLICT,
                opened.name().extension().equals("md") ? preview(opened.text(), frame.texts()) : null);
    }

    /** Answers with a text as its readers will see it. */
    void preview(Context context) {
        Frame frame = Frame.of(context, site);
        context.contentType("text/html; charset=utf-8")
                .result(preview(Forms.text(context, "text"), frame.texts()).html());
    }

    private static Preview preview(String text, Texts texts) {
        try {
            return Preview.of(Markdown.toHtml(text));
        } catch (IllegalArgumentException unclosed) {
            return Preview.fault(texts.text("edit.preview.fault", String.valueOf(unclosed.getMessage())));
        }
    }

    void versions(Context context) {
        String slug = slug(context);
        FileName name = name(context.queryParam("file"));
        List<Version> versions = workshop.versions(slug, name);
        Version shown = Optional.ofNullable(context.queryParam("version"))
                .map(id -> version(versions, id))
                .orElse(versions.isEmpty() ? null : versions.get(0));
        Opened now = workshop.find(slug, name).orElseGet(() -> new Opened(name, "", ""));
        Templates.render(context, "versions", VersionsPage.of(Frame.of(context, site), slug, now, versions, shown));
    }

    /** Saves the text of an earlier version as the newest. */
    void restore(Context context) {
        String slug = slug(context);
        FileName name = name(context.formParam("file"));
        Version version = version(workshop.versions(slug, name), Forms.text(context, "version"));
        String base = Forms.text(context, "base");
        String text = version.text();
        if (text == null) {
            workshop.remove(slug, name, base, by(context));
        } else {
            workshop.save(slug, name, text, base, by(context));
        }
        context.redirect(VersionsPage.address(slug, name), HttpStatus.SEE_OTHER);
    }

    private static Version version(List<Version> versions, String id) {
        return versions.stream()
                .filter(version -> Long.toString(version.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("problem.version"));
    }

    private String slug(Context context) {
        String slug = context.pathParam("slug");
        if (!workshop.exists(slug)) {
            throw Problem.notFound("problem.exercise");
        }
        return slug;
    }

    private static FileName name(@Nullable String text) {
        if (text == null) {
            throw Problem.badField("file", "problem.file.none");
        }
        return FileName.of(text).orElseThrow(() -> Problem.badField("file", "problem.file.name", text));
    }

    private static String by(Context context) {
        return Visitor.of(context).learner();
    }
}
