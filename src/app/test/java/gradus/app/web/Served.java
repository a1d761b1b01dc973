package gradus.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.app.FakeGrader;
import gradus.app.MadeUpBank;
import gradus.app.MadeUpExercise;
import gradus.app.Wiring;
import gradus.app.web.RawHttp.Response;
import java.nio.file.Path;

/** The application on a free port, with one made-up exercise and made-up questions, asked by somebody who is no browser. */
final class Served implements AutoCloseable {

    private final FakeGrader grader = new FakeGrader();
    private final Wiring wiring;
    private final WebServer server;
    private final RawHttp http;

    private Served(Path home) {
        wiring = Wiring.open(home, home.resolve("data"), grader);
        server = wiring.serve("127.0.0.1", 0);
        http = new RawHttp(server.port());
    }

    /** Serves the exercise {@code chain-rule} and the questions of {@link MadeUpBank}; {@code home} is empty. */
    static Served in(Path home) {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.linkStatic(home);
        MadeUpBank.write(home);
        return new Served(home);
    }

    FakeGrader grader() {
        return grader;
    }

    Wiring wiring() {
        return wiring;
    }

    int port() {
        return server.port();
    }

    RawHttp http() {
        return http;
    }

    /** Sends a form. */
    Response post(String path, String form) {
        return http.request("POST", path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(UTF_8))
                .send();
    }

    @Override
    public void close() {
        grader.release();
        server.close();
        wiring.close();
    }
}
