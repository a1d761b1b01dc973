package gradus.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
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
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
