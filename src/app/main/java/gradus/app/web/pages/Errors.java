package gradus.app.web.pages;

import static java.util.stream.Collectors.joining;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.web.Guard;
import gradus.app.web.Problem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/** The pages for what cannot be shown: each says what is wrong and where to go on, and keeps what was typed. */
final class Errors {

    /** What forms call a text that somebody has typed. */
    private static final List<String> TYPED = List.of("source", "text", "answer");

    /** The number of a choice is no longer than this, and tells nothing. */
    private static final int CHOICE_DIGITS = 2;

    private final Catalogue catalogue;
    private final Site site;

    Errors(Catalogue catalogue, Site site) {
        this.catalogue = catalogue;
        this.site = site;
    }

    void show(Context context, Problem problem) {
        Frame frame = Frame.of(context, site);
        Templates.render(
                context,
                "error",
                new ErrorPage(
                        frame,
                        problem,
                        way(context, problem),
                        triesAgain(context, problem) ? frame.back() : null,
                        alike(context, problem),
                        problem.status() == 403 ? "" : typed(context)));
    }

    String bare(Problem problem, String language, String nonce) {
        Frame frame = new Frame(Texts.in(language), Theme.AUTO, nonce, "/", site);
        return Templates.html("error", ErrorPage.of(frame, problem, Way.exercises()));
    }

    private static Way way(Context context, Problem problem) {
        return "Host".equals(problem.field())
                ? Way.to(Guard.ownAddress(context))
                : Way.from(context.path(), problem.status());
    }

    private static boolean triesAgain(Context context, Problem problem) {
        boolean passes = problem.status() == 429 || problem.status() == 500 || problem.status() == 503;
        return passes && context.method().equals(HandlerType.GET);
    }

    private List<Exercise> alike(Context context, Problem problem) {
        return problem.status() == 404 ? Alike.to(context.path(), catalogue.all()) : List.of();
    }

    private static String typed(Context context) {
        if (!context.method().equals(HandlerType.POST)) {
            return "";
        }
        try {
            return TYPED.stream()
                    .flatMap(name -> context.formParams(name).stream())
                    .map(String::strip)
                    .filter(text -> text.length() > CHOICE_DIGITS)
                    .collect(joining("\n\n"));
        } catch (Exception unreadable) {
            // it may be just the form that is the matter; Javalin lets checked exceptions through, too
            return "";
        }
    }
}
