package gradus.app.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.Progress;
import gradus.app.submission.Draft;
import gradus.app.submission.Drafts;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.app.web.Problem;
import gradus.app.web.Routes;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The REST API's routes, in the order of {@code openapi.yaml}. */
public final class Api implements Routes {

    private static final int MAX_WAIT_SECONDS = 30;
    private static final int MAX_PAGE = 100;

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Progress progress;
    private final byte[] description;

    /** Creates the API. */
    public Api(Catalogue catalogue, Submissions submissions, Drafts drafts, Progress progress) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.drafts = drafts;
        this.progress = progress;
        this.description = resource("/openapi.yaml");
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.before("/api/*", Api::refuseUnknownLanguage);
        routes.before("/api/*", context -> context.header("Cache-Control", "no-store"));
        routes.get(
                "/api/openapi.yaml",
                context ->
                        context.contentType("application/yaml; charset=utf-8").result(description));
        routes.get("/api/exercises", this::exercises);
        routes.get("/api/exercises/{slug}", this::exercise);
        routes.post("/api/exercises/{slug}/run", this::run);
        routes.post("/api/exercises/{slug}/submissions", this::submit);
        routes.get("/api/exercises/{slug}/submissions", this::history);
        routes.get("/api/exercises/{slug}/draft", this::draft);
        routes.put("/api/exercises/{slug}/draft", this::saveDraft);
        routes.get("/api/submissions/{id}", this::submission);
    }

    private static void refuseUnknownLanguage(Context context) {
        String language = context.queryParam("lang");
        if (language != null && !Visitor.LANGUAGES.contains(language)) {
            throw Problem.badField("lang", "problem.oneOf", String.join(", ", Visitor.LANGUAGES));
        }
    }

    private void exercises(Context context) {
        Visitor visitor = Visitor.of(context);
        Answers answers = new Answers(visitor.language());
        Map<String, ExerciseProgress> states = progress.of(visitor.learner()).stream()
                .collect(Collectors.toMap(ExerciseProgress::slug, Function.identity()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("exercises");
        for (Exercise exercise : catalogue.all()) {
            // one that is found not to compile in between is on neither list from then on
            ExerciseProgress state = states.get(exercise.slug());
            if (state != null) {
                list.add(answers.summary(exercise, state));
            }
        }
        answer(context, json);
    }

    private void exercise(Context context) {
        Visitor visitor = Visitor.of(context);
        Exercise exercise = requireExercise(context);
        answer(
                context,
                new Answers(visitor.language()).whole(exercise, progress.of(visitor.learner(), exercise.slug())));
    }

    private void run(Context context) {
        Exercise exercise = requireExercise(context);
        String source = Body.of(context, "source").source(false);
        Visitor visitor = Visitor.of(context);
        Answers answers = new Answers(visitor.language());
        answer(context, answers.verdict(exercise.slug(), 0, submissions.run(visitor.learner(), exercise, source)));
    }

    private void submit(Context context) {
        Exercise exercise = requireExercise(context);
        String source = Body.of(context, "source").source(false);
        Visitor visitor = Visitor.of(context);
        Submission submission = submissions.submit(visitor.learner(), exercise, source);
        context.status(202).header("Location", "/api/submissions/" + submission.id());
        answer(context, new Answers(visitor.language()).summary(submission, exercise.maxScore()));
    }

    private void history(Context context) {
        Visitor visitor = Visitor.of(context);
        Exercise exercise = requireExercise(context);
        int before = integer(context, "before", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        int limit = integer(context, "limit", 1, MAX_PAGE, MAX_PAGE);
        Answers answers = new Answers(visitor.language());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("submissions");
        submissions
                .history(visitor.learner(), exercise.slug(), before, limit)
                .forEach(submission -> list.add(answers.summary(submission, exercise.maxScore())));
        answer(context, json);
    }

    private void draft(Context context) {
        Exercise exercise = requireExercise(context);
        drafts.find(Visitor.of(context).learner(), exercise.slug())
                .ifPresentOrElse(draft -> answer(context, Answers.draft(draft)), () -> context.status(204));
    }

    private void saveDraft(Context context) {
        Exercise exercise = requireExercise(context);
        Body body = Body.of(context, "source", "typedAt");
        Draft kept =
                drafts.save(Visitor.of(context).learner(), exercise.slug(), body.source(true), body.time("typedAt"));
        answer(context, Answers.draft(kept));
    }

    private void submission(Context context) {
        int wait = integer(context, "wait", 0, MAX_WAIT_SECONDS, 0);
        Visitor visitor = Visitor.of(context);
        Submission submission = requireSubmission(context, visitor);
        if (wait == 0 || !submission.waiting()) {
            show(context, visitor, submission);
        } else {
            context.future(() -> verdictWithin(wait, submission).thenAccept(later -> show(context, visitor, later)));
        }
    }

    /** Returns the submission as it is when its verdict comes, or as it is now when the time is over before. */
    private CompletableFuture<Submission> verdictWithin(int seconds, Submission submission) {
        CompletableFuture<Submission> graded = new CompletableFuture<>();
        // handed to the pool: what follows writes to a client and must not hold up the grading thread
        Submissions.Subscription subscription =
                submissions.onVerdict(submission.id(), later -> graded.completeAsync(() -> later));
        return graded.completeOnTimeout(submission, seconds, TimeUnit.SECONDS)
                .whenComplete((later, e) -> subscription.close());
    }

    private void show(Context context, Visitor visitor, Submission submission) {
        int maxScore = catalogue.find(submission.slug()).map(Exercise::maxScore).orElseGet(() -> maxScore(submission));
        answer(context, new Answers(visitor.language()).whole(submission, maxScore));
    }

    private static int maxScore(Submission submission) {
        return submission.verdict() == null ? 0 : submission.verdict().maxScore();
    }

    private Exercise requireExercise(Context context) {
        String slug = context.pathParam("slug");
        return catalogue.find(slug).orElseThrow(() -> Problem.inField(404, "slug", "problem.exercise"));
    }

    private Submission requireSubmission(Context context, Visitor visitor) {
        return submissions
                .find(context.pathParam("id"))
                .filter(submission -> submission.learner().equals(visitor.learner()))
                .orElseThrow(() -> Problem.inField(404, "id", "problem.none.submission"));
    }

    private static int integer(Context context, String name, int least, int most, int absent) {
        String text = context.queryParam(name);
        if (text == null) {
            return absent;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of range
        }
        throw Problem.badField(name, "problem.number", least, most);
    }

    private static void answer(Context context, JsonNode json) {
        context.contentType("application/json").result(json.toString());
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Api.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
