package gradus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.Eventually;
import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.Wiring;
import gradus.app.submission.Caps;
import gradus.app.submission.Source;
import gradus.app.web.RawHttp.Request;
import gradus.app.web.RawHttp.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code openapi.yaml} against the running server: every route, every answer that the file promises. */
class ApiContractTest {

    private static final String SLUG = "/api/exercises/{slug}";
    private static final String GOOD = "{\"source\": \"right\"}";
    private static final String DRAFT = "{\"source\": \"\", \"typedAt\": \"2026-11-20T19:55:00.123Z\"}";

    @TempDir
    private Path home;

    private final FakeGrader grader = new FakeGrader();
    private final Set<String> seen = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();
    private Wiring wiring;
    private WebServer server;
    private RawHttp http;
    private OpenApi file;

    @BeforeEach
    void start() throws Exception {
        MadeUpExercise.in(home, "chain-rule");
        MadeUpExercise.in(home, "other", "T02", "hard");
        MadeUpExercise.linkStatic(home);
        wiring = Wiring.open(home, home.resolve("data"), grader);
        server = wiring.serve("127.0.0.1", 0);
        http = new RawHttp(server.port());
        file = new OpenApi(http.get("/api/openapi.yaml").body());
    }

    @AfterEach
    void stop() {
        grader.release();
        wiring.close();
    }

    @Test
    void everyRoute_isInTheFile_andTheOtherWayRound() {
        Set<String> routes = server.endpoints().stream()
                .filter(endpoint -> endpoint.method.isHttpMethod() && endpoint.path.startsWith("/api"))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).isNotEmpty().isEqualTo(file.operations());
    }

    @Test
    void everyAnswer_isAsTheFilePromises() throws Exception {
        call("GET /api/openapi.yaml", 200, http.request("GET", "/api/openapi.yaml"));
        read("GET /api/exercises", "");
        read("GET " + SLUG, "");
        read("GET " + SLUG + "/draft", "");
        write("POST " + SLUG + "/run", 200, GOOD);
        write("POST " + SLUG + "/submissions", 202, GOOD);
        write("PUT " + SLUG + "/draft", 200, DRAFT);
        call("GET " + SLUG + "/draft", 204, http.request("GET", "/api/exercises/other/draft"));
        read("GET " + SLUG + "/draft", "");
        read("GET " + SLUG + "/submissions", "?limit=1&before=1000");
        call("GET " + SLUG + "/submissions", 400, http.request("GET", "/api/exercises/chain-rule/submissions?limit=0"));
        submissions();
        faultsAndQueues();
        fullQueue();

        assertThat(differences).isEmpty();
        assertThat(seen).isEqualTo(file.answers());
    }

    /** Calls a route that reads: as it should be called, in a language nobody speaks, and for what is not there. */
    private void read(String operation, String query) {
        String path = operation.substring("GET ".length());
        Response good = http.get(path.replace("{slug}", "chain-rule") + query);
        check(operation, good.status() == 204 ? 204 : 200, good);
        call(operation, 400, http.request("GET", path.replace("{slug}", "chain-rule") + "?lang=fr"));
        if (path.contains("{slug}")) {
            call(operation, 404, http.request("GET", path.replace("{slug}", "nope")));
        }
    }

    private void write(String operation, int good, String body) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1).replace("{slug}", "chain-rule");
        String large =
                body.replaceFirst("\"source\": \"[a-z]*\"", "\"source\": \"" + "x".repeat(Source.MAX_BYTES + 1) + "\"");
        call(operation, good, http.request(method, path).json(body));
        call(operation, 400, http.request(method, path).json("{"));
        call(operation, 403, http.request(method, path).json(body).header("Origin", "http://evil.example"));
        call(
                operation,
                404,
                http.request(method, path.replace("chain-rule", "nope")).json(body));
        call(operation, 413, http.request(method, path).json(large));
        call(operation, 415, http.request(method, path).json(body).header("Content-Type", "text/plain"));
    }

    private void submissions() throws Exception {
        String operation = "GET /api/submissions/{id}";
        call(operation, 404, http.request("GET", "/api/submissions/nope"));
        call(operation, 400, http.request("GET", "/api/submissions/nope?wait=31"));
        for (String source : List.of("right", "wrong", "broken")) {
            String at = http.post("/api/exercises/chain-rule/submissions", "{\"source\": \"" + source + "\"}")
                    .header("Location");
            call(operation, 200, http.request("GET", at + "?wait=30"));
        }
        grader.hold();
        String waiting =
                http.post("/api/exercises/chain-rule/submissions", GOOD).header("Location");
        call(operation, 200, http.request("GET", waiting));
        read("GET " + SLUG + "/submissions", "");
        grader.release();
        Response graded = http.get(waiting + "?wait=30");
        assertThat(graded.json().path("state").asText()).isEqualTo("graded");
    }

    private void fullQueue() {
        String path = "/api/exercises/chain-rule/submissions";
        grader.hold();
        for (int i = 0; i < Caps.DEFAULT.ownSubmissions(); i++) {
            call(
                    "POST " + SLUG + "/submissions",
                    202,
                    http.request("POST", path).json(GOOD));
        }
        call("POST " + SLUG + "/submissions", 429, http.request("POST", path).json(GOOD));
        grader.release();
    }

    private void faultsAndQueues() throws Exception {
        String operation = "POST " + SLUG + "/run";
        String path = "/api/exercises/chain-rule/run";
        call(operation, 200, http.request("POST", path).json("{\"source\": \"broken\"}"));
        grader.failNext(1);
        call(operation, 503, http.request("POST", path).json(GOOD));

        grader.hold();
        List<CompletableFuture<Response>> held = new ArrayList<>();
        int placesAtMost = 40;
        for (int i = 0; i < placesAtMost; i++) {
            held.add(CompletableFuture.supplyAsync(() -> http.post(path, GOOD), task -> new Thread(task).start()));
        }
        Eventually.await(
                "one is refused",
                () -> held.stream()
                        .anyMatch(answer -> answer.isDone() && answer.join().status() == 429));
        grader.release();
        held.forEach(answer -> check(operation, answer.join().status() == 429 ? 429 : 200, answer.join()));
    }

    private void call(String operation, int status, Request request) {
        check(operation, status, request.send());
    }

    private void check(String operation, int status, Response answer) {
        seen.add(operation + " " + answer.status());
        if (answer.status() != status) {
            differences.add("%s: %d instead of %d: %s".formatted(operation, answer.status(), status, answer.body()));
        }
        file.differences(operation, answer)
                .forEach(difference -> differences.add(operation + " " + answer.status() + ": " + difference));
    }
}
