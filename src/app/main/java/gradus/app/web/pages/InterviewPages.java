package gradus.app.web.pages;

import gradus.app.bank.NotAnAnswer;
import gradus.app.bank.Variant;
import gradus.app.catalogue.Exercise;
import gradus.app.interview.Interview;
import gradus.app.interview.InterviewReport;
import gradus.app.interview.Interviews;
import gradus.app.interview.Role;
import gradus.app.submission.Submissions;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.wire.verdict.Visibility;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mock interviews: begun, sat, reported on. */
final class InterviewPages {

    private static final int SHOWN = 20;
    private static final int UNPROCESSABLE = 422;

    private final Interviews interviews;
    private final Submissions submissions;
    private final Site site;

    InterviewPages(Interviews interviews, Submissions submissions, Site site) {
        this.interviews = interviews;
        this.submissions = submissions;
        this.site = site;
    }

    void list(Context context) {
        String learner = learner(context);
        Templates.render(
                context,
                "interviewstart",
                new InterviewStartPage(
                        Frame.of(context, site),
                        interviews.open(learner).orElse(null),
                        interviews.finished(learner, SHOWN)));
    }

    void start(Context context) {
        Role role = Role.of(Forms.text(context, "role")).orElseThrow(() -> Problem.badField("role", "problem.choice"));
        String minutes = Forms.text(context, "minutes");
        if (Interviews.lengths().stream().map(String::valueOf).noneMatch(minutes::equals)) {
            throw Problem.badField("minutes", "problem.oneOf", Interviews.lengths());
        }
        Interview interview = interviews
                .start(learner(context), role, Integer.parseInt(minutes))
                .orElseThrow(() -> Problem.of(UNPROCESSABLE, "problem.interview.empty"));
        lead(context, interview);
    }

    /** Shows what is asked now, or how it went. */
    void show(Context context) {
        Interview interview = interview(context);
        Optional<Interview.Item> current = interview.current();
        if (current.isEmpty()) {
            report(context, interview);
        } else {
            ask(context, interview, current.get(), new Attempt(List.of(), null, null, ""));
        }
    }

    /** What somebody has sent that the page goes on from: an answer that is refused, or code that was run. */
    private record Attempt(
            List<String> typed,
            @Nullable String source,
            @Nullable VerdictView run,
            String error) {}

    private void ask(Context context, Interview interview, Interview.Item item, Attempt attempt) {
        Frame frame = Frame.of(context, site);
        Variant variant = interviews.variant(item).orElse(null);
        Exercise exercise = interviews.exercise(item).orElse(null);
        String kept = attempt.source() != null ? attempt.source() : item.source();
        Templates.render(
                context,
                "interview",
                new InterviewPage(
                        frame,
                        interview,
                        item,
                        interviews.left(interview),
                        interviews.meant(item),
                        variant == null
                                ? null
                                : QuestionView.asked(frame.texts(), variant, attempt.typed(), attempt.error()),
                        exercise,
                        kept != null ? kept : exercise == null ? "" : exercise.starter(),
                        attempt.run(),
                        variant == null ? attempt.error() : ""));
    }

    void answer(Context context) {
        Interview interview = interview(context);
        Interview.Item item = item(context, interview);
        if (interview.endedEarly() && !item.done()) {
            throw Problem.of(409, "problem.interview.over");
        }
        List<String> given = Forms.answer(context);
        if (context.formParam("skip") != null) {
            interviews.skip(interview, item);
        } else if (!item.isQuestion()) {
            interviews.submit(interview, item, Forms.source(context));
        } else {
            try {
                interviews.answer(interview, item, given);
            } catch (NotAnAnswer refused) {
                context.status(UNPROCESSABLE);
                String words = refused.words().in(Visitor.of(context).language());
                ask(context, interview, item, new Attempt(given, null, null, words));
                return;
            }
        }
        lead(context, interview);
    }

    /** Runs the visible tests, as often as the learner likes. */
    void run(Context context) {
        Interview interview = interview(context);
        Interview.Item item = piece(context, interview);
        Exercise exercise =
                interviews.exercise(item).orElseThrow(() -> Problem.notFound("problem.interview.code.gone"));
        String source = Forms.source(context);
        interviews.keep(interview, item, source);
        VerdictView view = new VerdictView(
                Frame.of(context, site),
                submissions.run(learner(context), exercise, source),
                Visibility.VISIBLE,
                null,
                null,
                Map.of(),
                null);
        if (Forms.wantsVerdictOnly(context)) {
            Templates.render(context, "verdict", view);
        } else {
            ask(context, interview, item, new Attempt(List.of(), source, view, ""));
        }
    }

    /** Keeps what is typed; answers a script. */
    void keep(Context context) {
        Interview interview = interview(context);
        switch (interviews.keep(interview, piece(context, interview), Forms.source(context))) {
            case TAKEN -> context.status(HttpStatus.NO_CONTENT);
            case TIME_IS_UP, NOT_CURRENT -> context.status(HttpStatus.CONFLICT);
        }
    }

    void end(Context context) {
        Interview interview = interview(context);
        interviews.end(interview);
        lead(context, interview);
    }

    private void report(Context context, Interview interview) {
        Frame frame = Frame.of(context, site);
        InterviewReport report =
                interviews.report(interview.learner(), interview.id()).orElseThrow();
        List<String> titles = report.items().stream()
                .map(result -> title(result.item(), frame))
                .toList();
        Templates.render(context, "interviewreport", new InterviewReportPage(frame, report, titles));
    }

    /** Returns the title of a piece of code, or the prompt of a question, as HTML. */
    private String title(Interview.Item item, Frame frame) {
        return interviews
                .variant(item)
                .map(variant -> variant.sight(frame.language()).prompt())
                .or(() -> interviews
                        .exercise(item)
                        .map(exercise -> "<p><a href=\"/exercises/%s\">%s</a></p>"
                                .formatted(
                                        exercise.slug(),
                                        exercise.title()
                                                .in(frame.language())
                                                .replace("&", "&amp;")
                                                .replace("<", "&lt;"))))
                .orElseGet(() -> frame.texts().text("question.gone"));
    }

    private void lead(Context context, Interview interview) {
        context.redirect("/interview/" + interview.id(), HttpStatus.SEE_OTHER);
    }

    private Interview interview(Context context) {
        String id = context.pathParam("id");
        return interviews.find(learner(context), id).orElseThrow(() -> Found.gone(id, "interview"));
    }

    private static Interview.Item item(Context context, Interview interview) {
        String place = context.pathParam("place");
        return (place.matches("[0-9]{1,3}") ? interview.at(Integer.parseInt(place)) : Optional.<Interview.Item>empty())
                .orElseThrow(() -> Problem.notFound("problem.interview.item"));
    }

    private static Interview.Item piece(Context context, Interview interview) {
        Interview.Item item = item(context, interview);
        if (item.isQuestion()) {
            throw Problem.notFound("problem.interview.code");
        }
        return item;
    }

    private static String learner(Context context) {
        return Visitor.of(context).learner();
    }
}
