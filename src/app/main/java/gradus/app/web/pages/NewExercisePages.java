package gradus.app.web.pages;

import gradus.app.authoring.Shelf;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.app.workshop.FileName;
import gradus.app.workshop.Kind;
import gradus.app.workshop.Refused;
import gradus.app.workshop.Signature;
import gradus.app.workshop.Skeleton;
import gradus.app.workshop.Workshop;
import gradus.wire.verdict.Words;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How exercises come and go: from questions, from an archive, into an archive; and another solution for one. */
final class NewExercisePages {

    private static final List<String> FIELDS =
            List.of("slug", "titleEn", "titleZh", "topic", "difficulty", "contract", "kind", "method");

    private final Workshop workshop;
    private final Shelf shelf;
    private final Site site;

    NewExercisePages(Workshop workshop, Shelf shelf, Site site) {
        this.workshop = workshop;
        this.shelf = shelf;
        this.site = site;
    }

    void ask(Context context) {
        Templates.render(context, "new", new NewPage(Frame.of(context, site), NewPage.FIRST, null, false));
    }

    void create(Context context) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field -> typed.put(field, Forms.text(context, field).strip()));
        try {
            Skeleton.Answers answers = answers(typed);
            workshop.create(answers, by(context));
            lead(context, answers.slug());
        } catch (Refused refused) {
            refuse(context, typed, refused, false);
        }
    }

    private static Skeleton.Answers answers(Map<String, String> typed) {
        String kind = typed.getOrDefault("kind", "");
        return new Skeleton.Answers(
                typed.getOrDefault("slug", ""),
                new Words(typed.getOrDefault("titleEn", ""), typed.getOrDefault("titleZh", "")),
                typed.getOrDefault("topic", ""),
                typed.getOrDefault("difficulty", ""),
                typed.getOrDefault("contract", ""),
                Arrays.stream(Kind.values())
                        .filter(each -> each.id().equals(kind))
                        .findFirst()
                        .orElseThrow(
                                () -> Problem.badField("kind", "problem.oneOf", "values, gradient, state, chance")),
                Signature.of(typed.getOrDefault("method", "")));
    }

    void take(Context context) {
        UploadedFile file = context.uploadedFile("zip");
        if (file == null || file.size() == 0) {
            throw Problem.badField("zip", "problem.file.zip");
        }
        try (InputStream content = file.content()) {
            boolean replace = context.formParam("replace") != null;
            lead(context, workshop.take(content.readAllBytes(), replace, by(context)));
        } catch (Refused refused) {
            refuse(context, NewPage.FIRST, refused, true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void lead(Context context, String slug) {
        shelf.check(slug);
        context.redirect("/instructor/exercises/" + slug, HttpStatus.SEE_OTHER);
    }

    private void refuse(Context context, Map<String, String> typed, Refused refused, boolean imports) {
        Frame frame = Frame.of(context, site);
        context.status(Refusals.status(refused));
        String words = refused.words().in(frame.language());
        Templates.render(context, "new", new NewPage(frame, typed, words, imports));
    }

    void export(Context context) {
        String slug = context.pathParam("slug");
        byte[] zip = workshop.export(slug);
        context.header("Content-Disposition", "attachment; filename=\"%s.zip\"".formatted(slug))
                .contentType("application/zip")
                .result(zip);
    }

    /** Begins another wrong solution or accepted variant. */
    void addSolution(Context context) {
        String slug = context.pathParam("slug");
        String id = Forms.text(context, "id").strip();
        FileName begun = "accepted".equals(context.formParam("kind"))
                ? workshop.addAccepted(slug, id, by(context))
                : workshop.addWrong(slug, id, by(context));
        context.redirect(EditPage.address(slug, begun), HttpStatus.SEE_OTHER);
    }

    private static String by(Context context) {
        return Visitor.of(context).learner();
    }
}
