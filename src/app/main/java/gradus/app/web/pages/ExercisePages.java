package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.help.Help;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.progress.Progress;
import gradus.app.submission.Draft;
import gradus.app.submission.Drafts;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An exercise, and "Run". */
final class ExercisePages {

    /** The value of {@code ?put=} that asks for the starter; any other value is the id of a submission. */
    private static final String STARTER = "starter";

    /** The parameter that opens an exercise before what it builds on is solved. */
    private static final String ANYWAY = "anyway";

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Progress progress;
    private final Help help;
    private final Practices practices;
    private final Site site;

    ExercisePages(
            Catalogue catalogue,
            Submissions submissions,
            Drafts drafts,
            Progress progress,
            Help help,
            Practices practices,
            Site site) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.drafts = drafts;
        this.progress = progress;
        this.help = help;
        this.practices = practices;
        this.site = site;
    }

    void show(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        ExercisePage page = page(context, exercise, put(context, exercise), null);
        List<Card> missing = missing(page);
        if (missing.isEmpty() || isBegun(page) || context.queryParam(ANYWAY) != null) {
            Templates.render(context, "exercise", page);
        } else {
            Templates.render(context, "locked", new LockedPage(page, missing));
        }
    }

    private static List<Card> missing(ExercisePage page) {
        return page.prerequisites().stream()
                .filter(card -> card.progress().state() != State.SOLVED)
                .toList();
    }

    /** Who has begun is not asked whether she really wants to. */
    private static boolean isBegun(ExercisePage page) {
        return page.progress().attempts() > 0 || page.draft() != null || page.put() != null;
    }

    /** Runs the visible tests: answers with the verdict alone to a script, and with the whole page to a form. */
    void run(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        String source = Forms.source(context);
        String learner = Visitor.of(context).learner();
        if (!Forms.wantsVerdictOnly(context)) {
            // without scripts nothing has kept the text on the way here
            drafts.keep(learner, exercise.slug(), source);
        }
        Verdict verdict = submissions.run(learner, exercise, source);
        VerdictView view = new VerdictView(
                Frame.of(context, site),
                verdict,
                Visibility.VISIBLE,
                null,
                null,
                practices.of(exercise.slug(), verdict),
                null);
        if (Forms.wantsVerdictOnly(context)) {
            Templates.render(context, "verdict", view);
        } else {
            Templates.render(context, "exercise", page(context, exercise, source, view));
        }
    }

    private ExercisePage page(Context context, Exercise exercise, @Nullable String put, @Nullable VerdictView verdict) {
        String learner = Visitor.of(context).learner();
        Frame frame = Frame.of(context, site);
        Map<String, ExerciseProgress> progress = this.progress.byExercise(learner);
        List<Card> prerequisites = exercise.prerequisites().stream()
                .filter(slug -> !slug.equals(exercise.slug()))
                .flatMap(slug -> catalogue.find(slug).stream())
                .map(before -> new Card(before, Objects.requireNonNull(progress.get(before.slug())), frame.texts()))
                .toList();
        ExerciseProgress done = Objects.requireNonNull(progress.get(exercise.slug()));
        Draft draft = drafts.find(learner, exercise.slug()).orElse(null);
        return new ExercisePage(
                frame, exercise, done, prerequisites, help.taken(learner, exercise), draft, put, verdict);
    }

    private @Nullable String put(Context context, Exercise exercise) {
        String wanted = context.queryParam("put");
        if (wanted == null) {
            return null;
        }
        if (wanted.equals(STARTER)) {
            return exercise.starter();
        }
        Submission submission = Found.submission(submissions, context, wanted);
        return Optional.of(submission)
                .filter(found -> found.slug().equals(exercise.slug()))
                .map(Submission::source)
                .orElseThrow(() -> Problem.notFound("problem.submission.other"));
    }
}
