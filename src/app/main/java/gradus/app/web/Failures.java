package gradus.app.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.storage.StorageFault;
import gradus.app.submission.GradingPaused;
import gradus.app.submission.QueueFull;
import gradus.app.web.pages.Refusals;
import gradus.app.workshop.Refused;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Words;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into an answer: JSON under {@code /api}, a page elsewhere. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final Map<Integer, String> WORDS = Map.of(
            400, "the request can not be read",
            403, "this is not allowed",
            404, "there is nothing at this address",
            405, "this address does not take this method",
            413, "the request is too large",
            415, "the content type must be application/json");

    private static final Words GRADER_FAULT = new Words(
            "The grader has a fault of its own, which is logged. Try again in a moment; your text is kept.",
            "评分系统自身出了故障，日志已经记下。请稍后再试，你的代码已保留。");

    private final ErrorPages pages;

    Failures(ErrorPages pages) {
        this.pages = pages;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.exception(Problem.class, (e, context) -> show(context, e));
        routes.exception(
                QueueFull.class,
                (e, context) -> show(context, Problem.of(429, e.words().in(language(context)))));
        routes.exception(
                GradingPaused.class,
                (e, context) -> show(context, Problem.of(503, e.words().in(language(context)))));
        routes.exception(StorageFault.class, (e, context) -> {
            LOG.error("at {} {}: {}", context.method(), context.path(), e.getMessage());
            show(context, Problem.of(503, e.words().in(language(context))));
        });
        routes.exception(GraderFault.class, (e, context) -> {
            LOG.error("grader fault at {} {}", context.method(), context.path(), e);
            show(context, Problem.of(503, GRADER_FAULT.in(language(context))));
        });
        routes.exception(
                Refused.class,
                (e, context) ->
                        show(context, Problem.of(Refusals.status(e), e.words().in(language(context)))));
        routes.exception(HttpResponseException.class, (e, context) -> show(context, e));
        routes.exception(Exception.class, this::unexpected);
    }

    private static String language(Context context) {
        return Visitor.of(context).language();
    }

    private void show(Context context, HttpResponseException e) {
        if (e instanceof MethodNotAllowedResponse) {
            context.header("Allow", e.getDetails().getOrDefault("availableMethods", ""));
        }
        show(context, Problem.of(e.getStatus(), WORDS.getOrDefault(e.getStatus(), "the request is refused")));
    }

    private void unexpected(Exception e, Context context) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // Jetty finds some faults of a request, such as a broken escape in the query, only when it is asked
            if (cause instanceof HttpException failure && failure.getCode() == 413) {
                show(context, Problem.of(413, WORDS.getOrDefault(413, "")));
                return;
            }
            if (cause instanceof HttpException) {
                show(context, Problem.of(400, WORDS.getOrDefault(400, "")));
                return;
            }
        }
        LOG.error("unexpected failure at {} {}", context.method(), context.path(), e);
        show(context, Problem.of(500, "something failed here, which is logged; what you typed is not lost"));
    }

    private void show(Context context, Problem problem) {
        context.status(problem.status());
        if (problem.status() == 429 || problem.status() == 503) {
            context.header("Retry-After", "3");
        }
        if (context.path().equals("/api") || context.path().startsWith("/api/")) {
            context.contentType("application/json").result(json(problem).toString());
        } else {
            pages.show(context, problem.status(), told(problem));
        }
    }

    /** A page has no mark at the field that is wrong, so its words name it. */
    private static String told(Problem problem) {
        return problem.field() == null ? problem.message() : problem.field() + ": " + problem.message();
    }

    private static ObjectNode json(Problem problem) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("error").put("field", problem.field()).put("message", problem.message());
        return json;
    }
}
