package gradus.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.Eventually;
import gradus.app.owndata.OwnData;
import gradus.app.web.RawHttp.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages below /progress, asked by somebody who is no browser. */
class ProgressHttpTest {

    @TempDir
    static Path home;

    private static Served served;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        served = Served.in(home);
        http = served.http();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /progress/history?before=yesterday   | before: must be a date such as 2026-11-21
            /progress/history?before=            | before: must be a date such as 2026-11-21
            /progress/history?before=2026-02-30  | before: must be a date such as 2026-11-21
            /progress/history?before=1969-01-01  | before: must be a date such as 2026-11-21
            /progress/history?before=%2B999999999-12-31 | before: must be a date such as 2026-11-21
            /progress/history?before=%00         | before: must be a date such as 2026-11-21
            /progress/history?kind=              | kind: must be one of submission, quiz, interview, review
            /progress/history?kind=QUIZ          | kind: must be one of submission, quiz, interview, review
            /progress/concepts?topic=T99         | topic: names no topic
            /progress/concepts?sort=name         | sort: must be one of course, estimate, evidence, last
            /progress/concepts?show=none         | show: must be one of evidence, all
            """)
    void badQuestion_isRefusedByName(String path, String words) {
        Response answer = http.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/progress/export/regrade_plan.csv",
                "/progress/export/submission",
                "/progress/export/scheduled_tasks.csv",
                "/progress/export/%27.csv",
                "/progress/nonsense"
            })
    void unknownTable_isNotFound(String path) {
        assertThat(http.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /progress/choices | x=1           | streaks: is missing from the form
            /progress/choices | streaks=maybe | streaks: must be on or off
            /progress/summary | x=1           | name: is missing from the form
            /progress/summary | name=a%0Ab    | name: has characters that can not be printed
            /progress/summary | name=%E2%80%AEabc | name: has characters that can not be printed
            """)
    void badForm_isRefusedByName(String path, String form, String words) {
        Response answer = served.post(path, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void name_isRememberedAndEscaped_andNeverTooLong() {
        assertThat(served.post("/progress/summary", "name=+%3Cb%3EAda%3C%2Fb%3E+%E6%98%8E")
                        .status())
                .isEqualTo(303);
        assertThat(served.post("/progress/summary", "name=" + "x".repeat(81)).status())
                .isEqualTo(400);

        assertThat(http.get("/progress/summary").body())
                .contains("What &lt;b&gt;Ada&lt;/b&gt; 明 has learned")
                .doesNotContain("<b>Ada");
    }

    @Test
    void nameFromAnotherSite_isNotTaken() {
        Response answer = http.request("POST", "/progress/summary")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .body("name=Mallory".getBytes(UTF_8))
                .send();

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe%2FBerlin", "Pacific%2FKiritimati", "Pacific%2FApia", "nonsense", "+05:37:12"})
    void pages_areShown_whateverTheZone(String zone) {
        for (String path : new String[] {"", "/concepts", "/history", "/history?before=2026-11-21", "/summary"}) {
            Response page = http.request("GET", "/progress" + path)
                    .header("Cookie", "tz=" + zone)
                    .send();
            assertThat(page.status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void export_isAttached_andHoldsWhatWasHandedIn() throws InterruptedException {
        var submissions = served.wiring().submissions();
        var handedIn = submissions.submit(
                "local", served.wiring().catalogue().find("chain-rule").orElseThrow(), "=wrong 中文");
        submissions.submit("bob", served.wiring().catalogue().find("chain-rule").orElseThrow(), "bobs secret");
        Eventually.await(
                "verdict", () -> !submissions.find(handedIn.id()).orElseThrow().waiting());

        Response json = http.get("/progress/export.json");
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.header("Content-Disposition")).isEqualTo("attachment; filename=\"gradus-data.json\"");
        assertThat(json.json().at("/submission/0/source").asText()).isEqualTo("=wrong 中文");
        assertThat(json.json().at("/submission/0/verdict/verdict").asText()).isEqualTo("wrong");
        assertThat(json.body()).doesNotContain("bobs secret").doesNotContain("424242");

        Response csv = http.get("/progress/export/submission.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(csv.body())
                .startsWith("\uFEFFid,slug,")
                .contains(",'=wrong 中文,")
                .doesNotContain("bobs secret");
        assertThat(http.get("/progress/export.zip").header("Content-Type")).isEqualTo("application/zip");
        for (String table : OwnData.tables()) {
            assertThat(http.get("/progress/export/%s.csv".formatted(table)).status())
                    .as(table)
                    .isEqualTo(200);
        }
    }
}
