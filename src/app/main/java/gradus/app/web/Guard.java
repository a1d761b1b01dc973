package gradus.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what does not come from this machine's own pages, since in solo mode nobody logs in.
 *
 * <p>A page elsewhere may point its own name at 127.0.0.1 (DNS rebinding): then Host is that name. It may also post a form
 * to us: then Origin and Sec-Fetch-Site say where it came from. A program such as curl sends neither and is let through.
 */
public final class Guard {

    private static final Set<HandlerType> SAFE =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS, HandlerType.TRACE);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private Guard() {}

    static void check(Context context) {
        String host = context.header("Host");
        if (host == null || !isLoopback(hostName(host))) {
            throw Problem.inField(403, "Host", "problem.host", ownAddress(context));
        }
        if (!SAFE.contains(context.method()) && isFromElsewhere(context, host)) {
            throw Problem.inField(403, "Origin", "problem.origin");
        }
    }

    /** Returns where this server can be opened, whatever name the request has called it by. */
    public static String ownAddress(Context context) {
        return "http://127.0.0.1:" + context.req().getLocalPort();
    }

    private static boolean isFromElsewhere(Context context, String host) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITES.contains(site);
        }
        String origin = context.header("Origin");
        return origin != null && !origin.equalsIgnoreCase("http://" + host);
    }

    private static String hostName(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        return (end > 0 ? host.substring(0, end) : host).toLowerCase(Locale.ROOT);
    }

    /** Returns whether {@code host}, as written in a URL or after {@code --host}, is this machine's loopback. */
    static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.equals("localhost")
                        || host.equals("[::1]")
                        || host.equals("::1")
                        || host.matches("127(\\.[0-9]{1,3}){3}"));
    }
}
