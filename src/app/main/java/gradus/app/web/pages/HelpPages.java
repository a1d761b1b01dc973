package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.help.Help;
import gradus.app.help.HelpTaken;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Hints, giving up, and what is read afterwards. */
final class HelpPages {

    private final Catalogue catalogue;
    private final Help help;
    private final Site site;

    HelpPages(Catalogue catalogue, Help help, Site site) {
        this.catalogue = catalogue;
        this.help = help;
        this.site = site;
    }

    /** Shows the hints alone, to a script that has just put a verdict on the page. */
    void hints(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        Templates.render(context, "hints", view(context, exercise));
    }

    private HintsView view(Context context, Exercise exercise) {
        HelpTaken taken = help.taken(Visitor.of(context).learner(), exercise);
        return new HintsView(Frame.of(context, site), exercise, taken);
    }

    /** Opens a hint: answers with the hints alone to a script, and with the exercise's page to a form. */
    void open(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        int hint = number(context, exercise);
        if (!help.open(Visitor.of(context).learner(), exercise, hint)) {
            throw Problem.of(403, "problem.hint.attempt");
        }
        if ("hints".equals(context.queryParam("part"))) {
            hints(context);
        } else {
            context.redirect("/exercises/%s#hint-%d".formatted(exercise.slug(), hint), HttpStatus.SEE_OTHER);
        }
    }

    private static int number(Context context, Exercise exercise) {
        String number = context.pathParam("hint");
        if (number.matches("[1-9][0-9]?")
                && Integer.parseInt(number) <= exercise.hints().size()) {
            return Integer.parseInt(number);
        }
        throw Problem.notFound("problem.hint.none");
    }

    /** Says what giving up means, before it is done. */
    void askToGiveUp(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        HelpTaken taken = help.taken(Visitor.of(context).learner(), exercise);
        if (taken.everythingOpen()) {
            context.redirect(editorialOf(exercise), HttpStatus.SEE_OTHER);
        } else {
            Templates.render(context, "giveup", new GiveUpPage(Frame.of(context, site), exercise, taken));
        }
    }

    void giveUp(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        help.giveUp(Visitor.of(context).learner(), exercise);
        context.redirect(editorialOf(exercise), HttpStatus.SEE_OTHER);
    }

    private static String editorialOf(Exercise exercise) {
        return "/exercises/%s/editorial".formatted(exercise.slug());
    }

    /** Shows what to read after solving an exercise, to whom has solved it or given it up. */
    void editorial(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        HelpTaken taken = help.taken(Visitor.of(context).learner(), exercise);
        if (!taken.everythingOpen()) {
            throw Problem.of(403, "problem.editorial.locked");
        }
        Templates.render(context, "editorial", new EditorialPage(Frame.of(context, site), exercise, taken.solved()));
    }
}
