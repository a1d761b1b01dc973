package gradus.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A request that was never sent. */
public final class FakeRequest {

    private FakeRequest() {}

    /** Returns the value of a header, a cookie or a parameter. */
    @FunctionalInterface
    public interface Values {
        /** Returns the value of the one of that name; null if there is none. */
        @Nullable
        String of(String name);
    }

    private static final int PORT = 7070;

    /** Knows the port that it came to, and nothing else. */
    private static final HttpServletRequest SERVLET_REQUEST = (HttpServletRequest) Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> {
                if (method.getName().equals("getLocalPort")) {
                    return PORT;
                }
                throw new UnsupportedOperationException(method.getName());
            });

    /** Returns a POST with these values and this body. */
    public static Context of(Values values, byte[] body) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) ->
                        answer(method.getName(), arguments == null ? "" : String.valueOf(arguments[0]), values, body));
    }

    private static @Nullable Object answer(String method, String name, Values values, byte[] body) {
        return switch (method) {
            case "contentType" -> values.of("Content-Type");
            case "header", "cookie", "queryParam", "formParam", "pathParam" -> values.of(name);
            case "bodyAsBytes" -> body;
            case "body" -> new String(body, UTF_8);
            case "method" -> HandlerType.POST;
            case "attribute" -> null;
            case "req" -> SERVLET_REQUEST;
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
