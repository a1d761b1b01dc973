package gradus.app.web.pages;

import static java.util.concurrent.TimeUnit.SECONDS;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.engine.Engines;
import gradus.app.path.Compass;
import gradus.app.path.Milestone;
import gradus.app.path.Milestones;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.progress.Progress;
import gradus.app.regrade.Note;
import gradus.app.regrade.Regrading;
import gradus.app.submission.Drafts;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.app.submission.Submissions.Subscription;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Submissions: handing in, waiting for the verdict, looking back, comparing. */
final class SubmissionPages {

    private static final int MAX_WAIT_SECONDS = 30;

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Progress progress;
    private final Regrading regrading;
    private final Practices practices;
    private final Milestones milestones;
    private final Compass compass;
    private final Engines engines;
    private final Site site;

    SubmissionPages(
            Catalogue catalogue,
            Submissions submissions,
            Drafts drafts,
            Progress progress,
            Regrading regrading,
            Practices practices,
            Milestones milestones,
            Compass compass,
            Engines engines,
            Site site) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.drafts = drafts;
        this.progress = progress;
        this.regrading = regrading;
        this.practices = practices;
        this.milestones = milestones;
        this.compass = compass;
        this.engines = engines;
        this.site = site;
    }

    /** Takes the form of a browser without scripts; a script hands in through the API. */
    void submit(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        String learner = Visitor.of(context).learner();
        String source = Forms.source(context);
        // without scripts nothing has kept the text on the way here, and the queue may be full
        drafts.keep(learner, exercise.slug(), source);
        Submission accepted = submissions.submit(learner, exercise, source);
        context.redirect("/submissions/" + accepted.id(), HttpStatus.SEE_OTHER);
    }

    void show(Context context) {
        Submission submission = Found.submission(submissions, context, context.pathParam("id"));
        if (Forms.wantsVerdictOnly(context)) {
            int seconds = waitSeconds(context);
            context.future(() -> settled(submission, seconds).thenAcceptAsync(now -> answerWithVerdict(context, now)));
        } else {
            Templates.render(context, "submission", page(context, submission));
        }
    }

    private static int waitSeconds(Context context) {
        String text = Optional.ofNullable(context.queryParam("wait")).orElse("0");
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > MAX_WAIT_SECONDS) {
            throw Problem.badField("wait", "problem.number", 0, MAX_WAIT_SECONDS);
        }
        return Integer.parseInt(text);
    }

    /** Returns the submission as it is once it is graded, or as it is after {@code seconds}. */
    private CompletableFuture<Submission> settled(Submission submission, int seconds) {
        CompletableFuture<Submission> settled = new CompletableFuture<>();
        Subscription subscription = submissions.onVerdict(submission.id(), settled::complete);
        return settled.completeOnTimeout(submission, seconds, SECONDS)
                .whenComplete((now, failure) -> subscription.close());
    }

    private void answerWithVerdict(Context context, Submission submission) {
        VerdictView verdict = view(context, submission);
        if (verdict == null) {
            Texts texts = Frame.of(context, site).texts();
            context.status(HttpStatus.ACCEPTED)
                    .contentType("text/plain; charset=utf-8")
                    .result(texts.text("waiting." + submissions.grading().id()));
        } else {
            Templates.render(context, "verdict", verdict);
        }
    }

    /** Tells a waiting page by a server-sent event "verdict" that there is one. */
    void events(Context context) throws Exception {
        Submission submission = Found.submission(submissions, context, context.pathParam("id"));
        if (!String.valueOf(context.header("Accept")).contains("text/event-stream")) {
            throw Problem.badField("Accept", "problem.events");
        }
        new SseHandler(client -> tellWhenGraded(client, submission.id())).handle(context);
    }

    private void tellWhenGraded(SseClient client, String id) {
        client.keepAlive();
        // not on the grading thread: a browser that reads slowly must not hold it
        Subscription subscription =
                submissions.onVerdict(id, graded -> ForkJoinPool.commonPool().execute(() -> tell(client, graded)));
        client.onClose(subscription::close);
    }

    private static void tell(SseClient client, Submission graded) {
        client.sendEvent("verdict", graded.id());
        client.close();
    }

    void history(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        Frame frame = Frame.of(context, site);
        List<Submission> history = submissions.history(Visitor.of(context).learner(), exercise.slug());
        String title = exercise.title().in(frame.language());
        Templates.render(context, "history", new HistoryPage(frame, exercise.slug(), title, history));
    }

    void diff(Context context) {
        Exercise exercise = Found.exercise(catalogue, context);
        Frame frame = Frame.of(context, site);
        Submission before = submissionTo(exercise, context, "before");
        Submission after = submissionTo(exercise, context, "after");
        Changes changes = Changes.between(before.source(), after.source());
        String title = exercise.title().in(frame.language());
        Templates.render(context, "diff", new DiffPage(frame, exercise.slug(), title, before, after, changes));
    }

    private Submission submissionTo(Exercise exercise, Context context, String parameter) {
        String id = context.queryParam(parameter);
        if (id == null) {
            throw Problem.badField(parameter, "problem.compare");
        }
        Submission submission = Found.submission(submissions, context, id);
        if (!submission.slug().equals(exercise.slug())) {
            throw Problem.badField(parameter, "problem.submission.other");
        }
        return submission;
    }

    private SubmissionPage page(Context context, Submission submission) {
        Frame frame = Frame.of(context, site);
        String title = catalogue
                .find(submission.slug())
                .map(exercise -> exercise.title().in(frame.language()))
                .orElse(submission.slug());
        Note note = regrading.noteOn(submission.id()).orElse(null);
        return new SubmissionPage(frame, title, submission, view(context, submission), note, submissions.grading());
    }

    private @Nullable VerdictView view(Context context, Submission submission) {
        Verdict verdict = submission.verdict();
        if (verdict == null) {
            return null;
        }
        Frame frame = Frame.of(context, site);
        boolean accepted = verdict.kind() == VerdictKind.ACCEPTED;
        return new VerdictView(
                frame,
                verdict,
                Visibility.HIDDEN,
                state(submission),
                accepted ? editorial(submission.slug()) : null,
                practices.of(submission.slug(), verdict),
                accepted ? next(context, frame, submission.slug()) : null,
                joined(frame, submission));
    }

    private @Nullable State state(Submission submission) {
        ExerciseProgress done = progress.byExercise(submission.learner()).get(submission.slug());
        return done == null ? null : done.state();
    }

    /** Returns the exercise to go on with; none if it is the one that was just solved. */
    private @Nullable Card next(Context context, Frame frame, String slug) {
        Visitor visitor = Visitor.of(context);
        List<Milestone> here = milestones.of(visitor.learner(), visitor.zone());
        return compass.goOn(visitor.learner(), here)
                .filter(exercise -> !exercise.slug().equals(slug))
                .map(exercise -> new Card(exercise, progress.of(visitor.learner(), exercise.slug()), frame.texts()))
                .orElse(null);
    }

    private @Nullable Joined joined(Frame frame, Submission submission) {
        return engines.joinedBy(submission)
                .map(engine -> Joined.of(engine, submission.slug(), frame))
                .orElse(null);
    }

    private @Nullable String editorial(String slug) {
        return catalogue
                .find(slug)
                .filter(exercise -> exercise.editorial() != null)
                .map(exercise -> "/exercises/%s/editorial".formatted(slug))
                .orElse(null);
    }
}
