package gradus.app.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.progress.Progress;
import gradus.app.submission.Draft;
import gradus.app.submission.Drafts;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.app.web.pages.ExerciseListPage.Filter;
import gradus.app.web.pages.ExerciseListPage.Topic;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of exercises, an exercise, and "Run". */
final class ExercisePages {

    /** The value of {@code ?put=} that asks for the starter; any other value is the id of a submission. */
    private static final String STARTER = "starter";

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Progress progress;
    private final Site site;

    ExercisePages(Catalogue catalogue, Submissions submissions, Drafts drafts, Progress progress, Site site) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.drafts = drafts;
        this.progress = progress;
        this.site = site;
    }

    void list(Context context) {
        Frame frame = Frame.of(context, site);
        Filter filter = new Filter(query(context, "q"), query(context, "state"), query(context, "difficulty"));
        Map<String, List<Card>> byTopic =
                Cards.all(catalogue, progress, Visitor.of(context).learner(), frame.texts()).stream()
                        .collect(groupingBy(Card::topic, LinkedHashMap::new, toList()));
        List<Topic> topics = byTopic.entrySet().stream()
                .map(topic ->
                        new Topic(topic.getKey(), Card.topicName(topic.getKey(), frame.texts()), topic.getValue()))
                .toList();
        Templates.render(context, "exercises", new ExerciseListPage(frame, filter, topics));
    }

    void show(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        Templates.render(context, "exercise", page(context, exercise, put(context, exercise), null));
    }

    /** Shows what to read after solving an exercise, to whom has solved it. */
    void editorial(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        Words editorial = exercise.editorial();
        if (editorial == null) {
            throw Problem.notFound("problem.editorial.none");
        }
        if (progress.of(Visitor.of(context).learner(), exercise.slug()).state() != State.SOLVED) {
            throw Problem.of(403, "problem.editorial.locked");
        }
        Templates.render(context, "editorial", new EditorialPage(Frame.of(context, site), exercise, editorial));
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
        VerdictView view = new VerdictView(
                Frame.of(context, site),
                submissions.run(learner, exercise, source),
                Visibility.VISIBLE,
                null,
                null,
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
        Map<String, Card> cards = Cards.all(catalogue, progress, learner, frame.texts()).stream()
                .collect(Collectors.toMap(Card::slug, Function.identity()));
        List<Card> prerequisites = exercise.prerequisites().stream()
                .filter(cards::containsKey)
                .map(cards::get)
                .toList();
        ExerciseProgress done = progress.of(learner, exercise.slug());
        Draft draft = drafts.find(learner, exercise.slug()).orElse(null);
        return new ExercisePage(frame, exercise, done, prerequisites, draft, put, verdict);
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

    private static String query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }
}
