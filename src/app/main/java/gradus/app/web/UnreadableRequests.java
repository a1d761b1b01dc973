package gradus.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what Jetty refuses before it is a request that a route could look at: a broken address, headers without end. */
final class UnreadableRequests extends ErrorHandler {

    private final SecurityHeaders headers;
    private final ErrorPages pages;

    UnreadableRequests(SecurityHeaders headers, ErrorPages pages) {
        this.headers = headers;
        this.pages = pages;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String reason,
            @Nullable Throwable cause,
            Callback callback) {
        String language = Visitor.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        Problem problem = Failures.refusal(status);
        String nonce = headers.freshNonce();
        boolean api = Failures.isApi(request.getHttpURI().getCanonicalPath());
        String body = api ? Failures.json(problem, language).toString() : pages.bare(problem, language, nonce);
        SecurityHeaders.of(nonce).forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, api ? "application/json" : "text/html;charset=utf-8")
                .put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body.getBytes(UTF_8)), callback);
    }
}
