package gradus.app.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.app.storage.StorageFault;
import gradus.app.submission.GradingPaused;
import gradus.app.submission.QueueFull;
import gradus.app.web.pages.Refusals;
import gradus.app.workshop.Refused;
import gradus.wire.verdict.GraderFault;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into an answer: JSON under {@code /api}, a page elsewhere. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** What HTTP itself refuses; there is a message for each. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 414, 415, 431);

    private final ErrorPages pages;
    private final SecureRandom random;

    Failures(ErrorPages pages, SecureRandom random) {
        this.pages = pages;
        this.random = random;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.exception(Problem.class, (e, context) -> show(context, e));
        routes.exception(QueueFull.class, (e, context) -> show(context, Problem.of(429, e.words())));
        routes.exception(GradingPaused.class, (e, context) -> show(context, Problem.of(503, e.words())));
        routes.exception(StorageFault.class, (e, context) -> {
            LOG.error("at {} {}: {}", context.method(), context.path(), e.getMessage());
            show(context, Problem.of(503, e.words()));
        });
        routes.exception(GraderFault.class, (e, context) -> {
            LOG.error("grader fault at {} {}", context.method(), context.path(), e);
            show(context, Problem.of(503, "problem.grader"));
        });
        routes.exception(Refused.class, (e, context) -> show(context, Problem.of(Refusals.status(e), e.words())));
        routes.exception(HttpResponseException.class, (e, context) -> show(context, e));
        routes.exception(Exception.class, this::unexpected);
    }

    private void show(Context context, HttpResponseException e) {
        if (e instanceof MethodNotAllowedResponse) {
            context.header("Allow", e.getDetails().getOrDefault("availableMethods", ""));
        }
        show(context, refusal(e.getStatus()));
    }

    private void unexpected(Exception e, Context context) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // Jetty finds some faults of a request, such as a broken escape in the query, only when it is asked
            if (cause instanceof HttpException failure && failure.getCode() == 413) {
                show(context, refusal(413));
                return;
            }
            if (cause instanceof HttpException) {
                show(context, refusal(400));
                return;
            }
        }
        String id = HexFormat.of().toHexDigits(random.nextInt());
        LOG.error("unexpected failure {} at {} {}", id, context.method(), context.path(), e);
        show(context, Problem.of(500, "problem.unexpected", id));
    }

    /** Returns a refusal in the words that HTTP itself has for {@code status}. */
    static Problem refusal(int status) {
        return Problem.of(status, "problem.status." + (KNOWN.contains(status) ? status : "other"));
    }

    private void show(Context context, Problem problem) {
        context.status(problem.status());
        if (problem.status() == 429 || problem.status() == 503) {
            context.header("Retry-After", "3");
        }
        if (isApi(context.path())) {
            context.contentType("application/json")
                    .result(json(problem, Visitor.of(context).language()).toString());
        } else {
            pages.show(context, problem);
        }
    }

    static boolean isApi(@Nullable String path) {
        return path != null && (path.equals("/api") || path.startsWith("/api/"));
    }

    static ObjectNode json(Problem problem, String language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("error")
                .put("field", problem.field())
                .put("message", problem.words().in(language));
        return json;
    }
}
