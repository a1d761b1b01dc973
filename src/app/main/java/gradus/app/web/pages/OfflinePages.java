package gradus.app.web.pages;

import static java.util.stream.Collectors.joining;

import gradus.app.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What a browser keeps for the time when it cannot reach the server: one page, and the worker that shows it. */
final class OfflinePages {

    /** What {@code gradus.css} imports. */
    private static final String PICO = "/webjars/picocss__pico/2.1.1/css/pico.min.css";

    private final String page;
    private final byte[] worker;

    OfflinePages(Assets assets) {
        List<Texts> languages = Visitor.LANGUAGES.stream().map(Texts::in).toList();
        page = Templates.html("offline", new OfflinePage(assets, languages));
        String files = Stream.of(
                        assets.url("css/gradus.css"), assets.url("js/offline.js"), assets.url("img/icon.svg"), PICO)
                .map("\"%s\""::formatted)
                .collect(joining(", "));
        // browsers compare the worker's bytes: another page makes another worker, which fetches that page
        String version = Assets.hash(page.getBytes(StandardCharsets.UTF_8));
        worker = "const VERSION = \"%s\";\nconst FILES = [%s];\n%s"
                .formatted(version, files, assets.text("js/worker.js"))
                .getBytes(StandardCharsets.UTF_8);
    }

    void show(Context context) {
        context.header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    void worker(Context context) {
        String tag = "\"%s\"".formatted(Assets.hash(worker));
        context.header("Cache-Control", "no-cache").header("ETag", tag).header("Service-Worker-Allowed", "/");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType("text/javascript; charset=utf-8").result(worker);
        }
    }
}
