package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.regrade.Move;
import gradus.app.regrade.Plan;
import gradus.app.regrade.RegradeRefused;
import gradus.app.regrade.Regrading;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.app.web.pages.RegradeView.Shown;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Grading again by changed tests: the dry run, its table, and the second step. */
final class RegradePages {

    private static final int AUDIT_LINES = 100;

    private final Catalogue catalogue;
    private final Regrading regrading;
    private final Site site;

    RegradePages(Catalogue catalogue, Regrading regrading, Site site) {
        this.catalogue = catalogue;
        this.regrading = regrading;
        this.site = site;
    }

    void show(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        Plan plan = Optional.ofNullable(context.queryParam("plan"))
                .map(id -> plan(exercise, id))
                .orElse(null);
        if ("plan".equals(context.queryParam("part"))) {
            Templates.render(context, "regradeplan", view(context, exercise, plan));
        } else {
            render(context, exercise, plan, null);
        }
    }

    void plan(Context context) {
        step(context, null, () -> regrading.plan(context.pathParam("slug"), by(context)));
    }

    void apply(Context context) {
        String id = context.pathParam("plan");
        boolean alsoDown = context.formParam("down") != null;
        step(context, id, () -> regrading.apply(context.pathParam("slug"), id, alsoDown, by(context)));
    }

    void undo(Context context) {
        String id = context.pathParam("plan");
        step(context, id, () -> regrading.undo(context.pathParam("slug"), id, by(context)));
    }

    private static String by(Context context) {
        return Visitor.of(context).learner();
    }

    /** Takes a step and goes to its plan, or says on the page why it is not taken. */
    private void step(Context context, @Nullable String id, Supplier<Plan> step) {
        Exercise exercise = Found.exercise(catalogue, context);
        Plan looked = id == null ? null : plan(exercise, id);
        try {
            Plan plan = step.get();
            context.redirect(
                    "/instructor/regrade/%s?plan=%s".formatted(exercise.slug(), plan.id()), HttpStatus.SEE_OTHER);
        } catch (RegradeRefused refused) {
            context.status(HttpStatus.CONFLICT);
            render(
                    context,
                    exercise,
                    looked,
                    refused.words().in(Visitor.of(context).language()));
        }
    }

    private Plan plan(Exercise exercise, String id) {
        return regrading
                .find(id)
                .filter(plan -> plan.slug().equals(exercise.slug()))
                .orElseThrow(() -> Problem.notFound("problem.plan"));
    }

    private void render(Context context, Exercise exercise, @Nullable Plan plan, @Nullable String refusal) {
        RegradeView view = view(context, exercise, plan);
        String title = exercise.title().in(view.frame().language());
        Templates.render(context, "regrade", new RegradePage(title, view, refusal));
    }

    private RegradeView view(Context context, Exercise exercise, @Nullable Plan asked) {
        List<Plan> plans = regrading.plans(exercise.slug());
        Plan plan = asked == null ? plans.stream().findFirst().orElse(null) : asked;
        return new RegradeView(
                Frame.of(context, site),
                exercise.slug(),
                regrading.outdated(exercise),
                plans,
                plan == null ? null : shown(plan),
                regrading.audit(exercise.slug(), AUDIT_LINES));
    }

    private Shown shown(Plan plan) {
        // the moves of a plan that is still graded are of no use yet, and many
        List<Move> moves = plan.state() == Plan.State.GRADING
                ? List.of()
                : regrading.moves(plan.id()).stream().filter(Move::notable).toList();
        return new Shown(plan, regrading.summary(plan.id()), moves);
    }
}
