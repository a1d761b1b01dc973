package gradus.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.Wiring;
import gradus.app.submission.Source;
import gradus.app.web.RawHttp.Response;
import gradus.app.web.api.Api;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private static final String SUBMISSIONS = "/api/exercises/chain-rule/submissions";
    private static final String DRAFT = "/api/exercises/chain-rule/draft";
    private static final String GOOD = "{\"source\": \"right\"}";

    @TempDir
    private Path home;

    private final FakeGrader grader = new FakeGrader();
    private Wiring wiring;
    private WebServer server;
    private RawHttp http;

    @BeforeEach
    void start() {
        MadeUpExercise.in(home, "chain-rule");
        wiring = Wiring.open(home, home.resolve("data"), grader);
        Api api = new Api(wiring.catalogue(), wiring.submissions(), wiring.drafts(), wiring.progress());
        server = WebServer.start(
                "127.0.0.1", 0, List.of(api), (context, problem) -> context.result("no page: " + problem.getMessage()));
        http = new RawHttp(server.port());
    }

    @AfterEach
    void stop() {
        grader.release();
        server.close();
        wiring.close();
    }

    private static void assertRefused(Response answer, int status, String field, String message) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("error").path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("error").path("message").asText()).isEqualTo(message);
    }

    @Test
    void submission_travelsFromTheDoorToTheVerdict() {
        Response accepted = http.post(SUBMISSIONS, "{\"source\": \"wrong\"}");
        assertThat(accepted.status()).isEqualTo(202);
        String id = accepted.json().path("id").asText();
        assertThat(accepted.header("Location")).isEqualTo("/api/submissions/" + id);

        JsonNode graded = http.get("/api/submissions/" + id + "?wait=30").json();

        assertThat(graded.path("state").asText()).isEqualTo("graded");
        assertThat(graded.path("source").asText()).isEqualTo("wrong");
        assertThat(graded.path("result").path("score").asInt()).isEqualTo(2);
        assertThat(graded.path("result").path("maxScore").asInt()).isEqualTo(MadeUpExercise.MAX_SCORE);
        assertThat(graded.path("result")
                        .path("tests")
                        .path(0)
                        .path("misconception")
                        .path("name")
                        .asText())
                .isEqualTo("Forgets a factor");
        JsonNode history = http.get(SUBMISSIONS).json().path("submissions");
        assertThat(history).hasSize(1);
        assertThat(history.path(0).path("id").asText()).isEqualTo(id);
        JsonNode progress =
                http.get("/api/exercises").json().path("exercises").path(0).path("progress");
        assertThat(progress.path("state").asText()).isEqualTo("tried");
    }

    @Test
    void wait_isAnsweredAsSoonAsTheVerdictComes() {
        grader.hold();
        String at = http.post(SUBMISSIONS, GOOD).header("Location");
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> http.get(at + "?wait=30"));
        grader.release();

        assertThat(waiting.join().json().path("verdict").asText()).isEqualTo("accepted");
    }

    @Test
    void wait_thatIsOver_isAnsweredWithTheWaitingSubmission() {
        grader.hold();
        String at = http.post(SUBMISSIONS, GOOD).header("Location");

        Response answer = http.get(at + "?wait=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("state").asText()).isEqualTo("waiting");
        assertThat(answer.json().path("result").isNull()).isTrue();
    }

    @Test
    void texts_comeInTheLanguageAskedFor() {
        assertThat(title(http.get("/api/exercises/chain-rule"))).isEqualTo("The exercise chain-rule");
        assertThat(title(http.get("/api/exercises/chain-rule?lang=zh"))).isEqualTo("练习 chain-rule");
        assertThat(title(http.request("GET", "/api/exercises/chain-rule")
                        .header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5")
                        .send()))
                .isEqualTo("练习 chain-rule");
        assertThat(title(http.request("GET", "/api/exercises/chain-rule")
                        .header("Cookie", "lang=zh")
                        .header("Accept-Language", "en")
                        .send()))
                .isEqualTo("练习 chain-rule");
        assertThat(title(http.request("GET", "/api/exercises/chain-rule?lang=en")
                        .header("Accept-Language", "!!;;,q=x")
                        .send()))
                .isEqualTo("The exercise chain-rule");
    }

    private static String title(Response answer) {
        return answer.json().path("title").asText();
    }

    @Test
    void exercise_showsNoHiddenSource() {
        String body = http.get("/api/exercises/chain-rule").body();

        assertThat(body).contains("class VisibleTest").doesNotContain("HiddenTest", "424242", "secret", "forgets");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {                                  | body   | is not JSON: line 1 can not be read
            ~~                                 | body   | must be a JSON object
            []                                 | body   | must be a JSON object
            "x"                                | body   | must be a JSON object
            null                               | body   | must be a JSON object
            {} {}                              | body   | is not JSON: line 1 can not be read
            {"source": "a", "source": "b"}     | body   | is not JSON: line 1 can not be read
            {}                                 | source | is missing
            {"source": null}                   | source | must be a string
            {"source": 7}                      | source | must be a string
            {"source": ["a"]}                  | source | must be a string
            {"source": ""}                     | source | must not be blank
            {"source": " \\n\\t"}              | source | must not be blank
            {"source": "a\\u0000b"}            | source | must not hold a NUL character
            {"source": "a\\ud800b"}            | source | must be Unicode text without unpaired surrogates
            {"source": "a", "sauce": 1}        | sauce  | is not a field; expected source
            """)
    void badBody_isRefusedByTheNameOfTheField(String body, String field, String message) {
        for (String path : List.of(SUBMISSIONS, "/api/exercises/chain-rule/run")) {
            assertRefused(http.post(path, body), 400, field, message);
        }
        assertThat(http.get(SUBMISSIONS).json().path("submissions")).isEmpty();
    }

    @Test
    void source_overTheLimitInBytes_isTooLarge() {
        String justFits = "é".repeat(Source.MAX_BYTES / 2);
        assertThat(http.post(SUBMISSIONS, "{\"source\": \"%s\"}".formatted(justFits))
                        .status())
                .isEqualTo(202);
        assertRefused(
                http.post(SUBMISSIONS, "{\"source\": \"%sx\"}".formatted(justFits)),
                413,
                "source",
                "is too large: at most 65536 bytes of UTF-8 are taken");
    }

    @Test
    void source_ofTheLimit_whoseEveryCharacterIsEscaped_isTaken() {
        assertThat(http.post(SUBMISSIONS, "{\"source\": \"%s\"}".formatted("\\u0061".repeat(Source.MAX_BYTES)))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void body_ofMegabytes_isTooLarge_announcedOrNot() {
        byte[] body = "{\"source\": \"%s\"}".formatted("x".repeat(2_000_000)).getBytes(UTF_8);
        Response announced = http.request("POST", SUBMISSIONS)
                .header("Content-Type", "application/json")
                .body(body)
                .send();
        Response chunked = http.request("POST", SUBMISSIONS)
                .header("Content-Type", "application/json")
                .chunked(body)
                .send();

        assertThat(announced.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(announced.json().path("error").path("message").asText()).isEqualTo("the request is too large");
    }

    @ParameterizedTest
    @CsvSource({"?wait=x,wait", "?wait=-1,wait", "?wait=31,wait", "?wait=,wait", "?lang=fr,lang"})
    void badParameter_isRefusedByItsName(String query, String field) {
        Response answer = http.get("/api/submissions/nope" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").path("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/api/exercises,GET",
        "POST,/api/exercises/chain-rule,GET",
        "PUT,/api/exercises/chain-rule/run,POST",
        "PATCH,/api/exercises/chain-rule/draft,'GET, PUT'",
        "DELETE,/api/submissions/x,GET"
    })
    void wrongMethod_isToldTheRightOnes(String method, String path, String allowed) {
        Response answer = http.request(method, path).json("{}").send();

        assertRefused(answer, 405, "null", "this address does not take this method");
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void unknownAddress_isNotFound_inJson() {
        assertRefused(http.get("/api/nope"), 404, "null", "there is nothing at this address");
        assertRefused(http.get("/api/exercises/nope"), 404, "slug", "there is no such exercise");
        assertRefused(http.get("/api/submissions/nope"), 404, "id", "there is no such submission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
    void wrongContentType_isRefused(String type) {
        Response answer = http.request("POST", SUBMISSIONS)
                .json(GOOD)
                .header("Content-Type", type)
                .send();

        assertRefused(answer, 415, "Content-Type", "the content type must be application/json");
    }

    @Test
    void contentType_mayNameACharset() {
        assertThat(http.request("POST", SUBMISSIONS)
                        .json(GOOD)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .send()
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:7070",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "192.168.0.1",
                "[::2]",
                ""
            })
    void foreignHost_isRefused(String host) {
        assertThat(http.request("GET", "/api/exercises")
                        .header("Host", host)
                        .send()
                        .status())
                .isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.8.9.1:1234", "[::1]", "[::1]:7070"})
    void ownHost_isServed(String host) {
        assertThat(http.request("GET", "/api/exercises")
                        .header("Host", host)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,http://evil.example",
        "Origin,null",
        "Origin,http://127.0.0.1:1",
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site"
    })
    void writing_fromAnotherSite_isRefused(String header, String value) {
        Response answer = http.request("POST", SUBMISSIONS)
                .json(GOOD)
                .header(header, value)
                .send();

        assertRefused(answer, 403, "Origin", "this request comes from another site's page");
        assertThat(http.get(SUBMISSIONS).json().path("submissions")).isEmpty();
    }

    @Test
    void writing_fromOwnPages_isTaken() {
        assertThat(http.request("POST", SUBMISSIONS)
                        .json(GOOD)
                        .header("Host", "localhost:9")
                        .header("Origin", "http://localhost:9")
                        .send()
                        .status())
                .isEqualTo(202);
        assertThat(http.request("POST", SUBMISSIONS)
                        .json(GOOD)
                        .header("Sec-Fetch-Site", "same-origin")
                        .send()
                        .status())
                .isEqualTo(202);
    }

    @Test
    void draft_isKept_andAnOlderOneDoesNotOverwriteIt() {
        assertThat(http.get(DRAFT).status()).isEqualTo(204);
        put("second", "2026-11-20T10:00:02Z");

        Response kept = put("first", "2026-11-20T10:00:01Z");

        assertThat(kept.json().path("source").asText()).isEqualTo("second");
        assertThat(http.get(DRAFT).json().path("typedAt").asText()).isEqualTo("2026-11-20T10:00:02Z");
        assertThat(put("", "2026-11-20T10:00:02Z").json().path("source").asText())
                .isEmpty();
    }

    @Test
    void draft_fromTheFuture_countsAsTypedNow() {
        put("by a clock that is wrong", "2999-01-01T00:00:00Z");

        assertThat(http.get(DRAFT).json().path("typedAt").asText()).startsWith("20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "1763667300123", "1969-01-01T00:00:00Z", "+1000000-01-01T00:00:00Z", ""})
    void draft_typedAtNoTime_isRefused(String typedAt) {
        assertRefused(put("x", typedAt), 400, "typedAt", "must be a time such as 2026-11-20T19:55:00.123Z");
    }

    private Response put(String source, String typedAt) {
        return http.request("PUT", DRAFT)
                .json("{\"source\": \"%s\", \"typedAt\": \"%s\"}".formatted(source, typedAt))
                .send();
    }

    @Test
    void everyAnswer_hasTheSecurityHeaders_andItsOwnNonce() {
        Set<String> policies = new HashSet<>();
        List<String> paths =
                List.of("/", "/api/exercises", "/api/nope", "/nope", "/webjars/katex/0.18.11/dist/katex.min.css");
        for (String path : paths) {
            Response answer = http.get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.header("Server")).as(path).isEmpty();
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .matches("default-src 'self'; script-src 'self' 'nonce-[A-Za-z0-9+/]{22}'; .*")
                    .contains("frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe-eval");
            policies.add(answer.header("Content-Security-Policy"));
        }
        assertThat(policies).hasSameSizeAs(paths);
        assertThat(http.get("/api/exercises").header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/exercises?lang=%zz",
                "/api/exercises/%zz",
                "/api/exercises/%00",
                "/api/exercises/..%2f..%2fetc",
                "/api/submissions/%e4%b8%ad",
                "/api/submissions/x?wait=%",
                "/%",
                "//api/exercises",
                "/api/exercises/chain-rule/submissions?before=99999999999999999999"
            })
    void strangeAddress_isNeverOurFault(String path) {
        assertThat(http.get(path).status()).isBetween(200, 499);
    }

    @Test
    void strangeBytes_areNeverOurFault() {
        Random random = new Random(72_093_480);
        for (int i = 0; i < 150; i++) {
            byte[] body = i % 2 == 0 ? new byte[random.nextInt(200)] : GOOD.getBytes(UTF_8);
            if (i % 2 == 0) {
                random.nextBytes(body);
            } else {
                for (int change = 0; change < 3; change++) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
            }
            String method = random.nextBoolean() ? "POST" : "PUT";
            Response answer = http.request(method, random.nextBoolean() ? SUBMISSIONS : DRAFT)
                    .header("Content-Type", "application/json")
                    .body(body)
                    .send();
            assertThat(answer.status()).as("%d: %s", i, answer.body()).isBetween(200, 499);
        }
    }

    @Test
    void deeplyNestedJson_isNeverOurFault() {
        assertThat(http.post(SUBMISSIONS, "[".repeat(100_000)).status()).isEqualTo(400);
    }
}
